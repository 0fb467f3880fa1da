//! The `rapor` command.

fn main() -> std::process::ExitCode {
    rapor::cli::main()
}
