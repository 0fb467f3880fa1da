//! Redirects.

use insta::assert_snapshot;

use crate::testing::Portal;

fn redirects(lines: &str) -> String {
    Portal::minimal().file("redirects.yaml", format!("redirects:\n{lines}")).problems()
}

#[test]
fn redirects_lead_inside_the_portal_or_to_a_whole_address() {
    let text = "redirects:\n  /lama/: /baru/\n  /lama.html: https://example.org/x?y=z\n  /a/: /2023/#hijau\n";
    let content = Portal::minimal().file("redirects.yaml", text).content();
    assert_eq!(content.redirects.len(), 3);
}

#[test]
fn an_old_address_is_a_path_that_ends_with_a_slash() {
    assert_snapshot!(redirects("  lama: /baru/\n  /lama: /baru/\n  /a b/: /baru/\n  /: /baru/\n"), @"
    rapor::content::redirect

      × `lama` is not the path of a page: it does not begin with a slash
       ╭─[content/redirects.yaml:2:3]
     1 │ redirects:
     2 │   lama: /baru/
       ·   ────
     3 │   /lama: /baru/
       ╰────
      help: write a path of the portal, such as `/lama/`

    rapor::content::redirect

      × `/lama` does not end with a slash
       ╭─[content/redirects.yaml:3:3]
     2 │   lama: /baru/
     3 │   /lama: /baru/
       ·   ─────
     4 │   /a b/: /baru/
       ╰────
      help: write `/lama/`

    rapor::content::redirect

      × the home page cannot be redirected
       ╭─[content/redirects.yaml:5:3]
     4 │   /a b/: /baru/
     5 │   /: /baru/
       ·   ─
       ╰────
      help: delete the redirect

    3 errors
    ");
}

#[test]
fn a_new_address_is_a_path_or_a_whole_address() {
    assert_snapshot!(redirects("  /a/: baru\n  /b/: //example.org/\n  /c/: /baru\n  /d/: /x/../y/\n"), @r"
        rapor::content::redirect

          × `baru` is not an address: it does not begin with a slash
           ╭─[content/redirects.yaml:2:8]
         1 │ redirects:
         2 │   /a/: baru
           ·        ────
         3 │   /b/: //example.org/
           ╰────
          help: write a path such as `/baru/`, or a whole address with https://

        rapor::content::redirect

          × `//example.org/` is not an address: it has two slashes together
           ╭─[content/redirects.yaml:3:8]
         2 │   /a/: baru
         3 │   /b/: //example.org/
           ·        ──────────────
         4 │   /c/: /baru
           ╰────
          help: write a path such as `/example.org/`, or a whole address with https://

        rapor::content::redirect

          × `/baru` does not end with a slash
           ╭─[content/redirects.yaml:4:8]
         3 │   /b/: //example.org/
         4 │   /c/: /baru
           ·        ─────
         5 │   /d/: /x/../y/
           ╰────
          help: write `/baru/`

        rapor::content::redirect

          × `/x/../y/` is not an address: it has dots in place of a name
           ╭─[content/redirects.yaml:5:8]
         4 │   /c/: /baru
         5 │   /d/: /x/../y/
           ·        ────────
           ╰────
          help: write a path such as `/x/y/`, or a whole address with https://

        4 errors
    ");
}

#[test]
fn an_old_address_is_given_up_once() {
    assert_snapshot!(redirects("  /lama/: /baru/\n  /lama/: /lain/\n"), @r"
        rapor::content::duplicate-key

          × duplicate key `/lama/`
           ╭─[content/redirects.yaml:3:3]
         2 │   /lama/: /baru/
         3 │   /lama/: /lain/
           ·   ──────
           ╰────
          help: delete one of them; the first is on line 2

        1 error
    ");
}

#[test]
fn a_redirect_that_leads_back_to_itself_is_an_error() {
    assert_snapshot!(redirects("  /a/: /b/\n  /b/: /a/\n  /c/: /c/\n"), @r"
        rapor::content::redirect

          × the redirect of `/a/` leads back to itself
           ╭─[content/redirects.yaml:2:8]
         1 │ redirects:
         2 │   /a/: /b/
           ·        ───
         3 │   /b/: /a/
           ╰────
          help: write where the page is now

        rapor::content::redirect

          × the redirect of `/b/` leads back to itself
           ╭─[content/redirects.yaml:3:8]
         2 │   /a/: /b/
         3 │   /b/: /a/
           ·        ───
         4 │   /c/: /c/
           ╰────
          help: write where the page is now

        rapor::content::redirect

          × the redirect of `/c/` leads back to itself
           ╭─[content/redirects.yaml:4:8]
         3 │   /b/: /a/
         4 │   /c/: /c/
           ·        ───
           ╰────
          help: write where the page is now

        3 errors
    ");
}

#[test]
fn a_redirect_to_another_redirect_is_a_warning() {
    assert_snapshot!(redirects("  /a/: /b/\n  /b/: /c/\n  /c/: /d/\n"), @r"
        rapor::content::redirect-chain

          ⚠ the redirect of `/a/` leads to another redirect
           ╭─[content/redirects.yaml:2:8]
         1 │ redirects:
         2 │   /a/: /b/
           ·        ───
         3 │   /b/: /c/
           ╰────
          help: write `/d/`, where that one leads

        rapor::content::redirect-chain

          ⚠ the redirect of `/b/` leads to another redirect
           ╭─[content/redirects.yaml:3:8]
         2 │   /a/: /b/
         3 │   /b/: /c/
           ·        ───
         4 │   /c/: /d/
           ╰────
          help: write `/d/`, where that one leads

        2 warnings
    ");
}
