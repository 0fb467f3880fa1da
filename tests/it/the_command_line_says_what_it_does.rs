//! The words of the command line, exactly: help, mistakes in commands, and what `check` and `explain` print.

#[test]
fn as_written_in_the_folder_of_commands() {
    // The width of help is that of the terminal, which a test has not.
    trycmd::TestCases::new()
        .env("COLUMNS", "100")
        .case("tests/command_line/*.toml")
        .case("tests/command_line/*.trycmd");
}
