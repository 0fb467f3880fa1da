//! Nothing that a text holds gets out of its place, and nothing stops the renderer.

use super::support::{html, id, problems};

#[test]
fn html_is_shown_as_text_and_is_an_error_with_advice() {
    assert_eq!(
        problems("Satu<br>dua <b>tiga</b>\n\n<script>alert(1)</script>\n\n<instansi>\n"),
        [
            "5:5 error html: HTML is not published: <br> / end the line with a backslash to break it",
            "5:13 error html: HTML is not published: <b> / write **words** for bold",
            "7:1 error html: HTML is not published: <script> / pages hold no code; charts are placed with \
             ![caption](chart:…)",
            "9:1 error html: HTML is not published: <instansi> / write Markdown instead; to show the sign itself, write \
             \\<",
        ]
    );
}

#[test]
fn nothing_hostile_reaches_the_page() {
    for markdown in [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<style>*{}</style>",
        "<!-- --><script>alert(1)</script><!-- -->",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,x)",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml,x)",
        "<javascript:alert(1)>",
        "[x](https://example.org/\"onmouseover=alert(1)//)",
        "![\"onerror=\"alert(1)](/x.png \"\\\"onerror=alert(1)\")",
        "[x](/a \"\\\"><script>alert(1)</script>\")",
        "## x {onclick=alert(1)}",
        "## <script>x</script>",
        "| <script> |\n| --- |\n| <script> |",
        "| \" onclick=x |\n| --- |\n| x |",
        "```\"><script>\nx\n```",
        "x[^\"><script>]\n\n[^\"><script>]: <script>",
        "&lt;script&gt;",
        "<?php x ?>",
        "<!DOCTYPE x>",
        "<![CDATA[<script>]]>",
    ] {
        let html = id(markdown).html;
        let tags: Vec<&str> = html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or("")).collect();
        for tag in tags {
            let outside_quotes: String = tag.split('"').step_by(2).collect();
            let name = outside_quotes.trim_start_matches('/').split([' ', '\n']).next().unwrap_or("");
            assert!(!["script", "style", "svg", "iframe", "object"].contains(&name), "{markdown}: {html}");
            assert!(!outside_quotes.contains(" on"), "{markdown}: {html}");
            assert!(!tag.contains("=\"javascript:") && !tag.contains("=\"data:"), "{markdown}: {html}");
        }
    }
}

#[test]
fn comments_among_authors_are_not_published() {
    assert_eq!(html("<!-- periksa lagi -->\n\nSatu <!-- nanti --> dua\n"), "<p>Satu  dua</p>\n");
}

#[test]
fn nesting_without_end_is_no_harm() {
    for mark in [">", "> ", "- ", "1. ", "*", "_", "**a ", "[", "![", "[^a]", "`", "<", "\\", "|", "[a](", "![a]("] {
        let prose = id(&mark.repeat(20_000));
        drop(prose);
    }
    let links = "[a".repeat(5_000) + &"](score:kab-tebo/2023)".repeat(5_000);
    drop(id(&links));
    let images = "![a".repeat(5_000) + &"](chart:trend/kab-tebo)".repeat(5_000);
    drop(id(&images));
}

#[test]
fn odd_bytes_are_no_harm() {
    for markdown in [
        "\u{feff}# x",
        "[\u{202e}88](score:kab-tebo/2023)",
        "[](score:é/ü)",
        "[](count:2023?&=&é=é)",
        "a\r\nb",
        "#",
        "[^",
        "](score:",
    ] {
        drop(id(markdown));
    }
}
