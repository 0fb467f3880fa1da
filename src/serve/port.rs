//! The port that a preview listens on.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use super::code;
use crate::diagnostic::Diagnostic;

/// How many ports after one in use are tried for a suggestion.
const SUGGESTED: u16 = 20;

/// Listens on a port; 0 lets the system choose one.
///
/// # Errors
/// The port is in use, with the next free one, or the system refuses for another reason.
pub(crate) fn listen(host: IpAddr, port: u16) -> Result<TcpListener, Diagnostic> {
    TcpListener::bind((host, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => taken(host, port),
        io::ErrorKind::PermissionDenied => {
            Diagnostic::error(code::PORT, format!("the system does not let you use port {port}"))
                .help("ports below 1024 are for administrators; choose a higher one with --port")
        }
        io::ErrorKind::AddrNotAvailable => {
            Diagnostic::error(code::PORT, format!("{host} is not an address of this computer"))
                .help("leave out --host, or give 0.0.0.0 for every address")
        }
        _ => problem(&error),
    })
}

fn taken(host: IpAddr, port: u16) -> Diagnostic {
    let free = (1..=SUGGESTED)
        .filter_map(|step| port.checked_add(step))
        .find(|candidate| TcpListener::bind((host, *candidate)).is_ok());
    let help = match free {
        Some(free) => format!("port {free} is free: rapor serve --port {free}"),
        None => "rapor serve --port 0 lets the system choose one that is free".to_owned(),
    };
    Diagnostic::error(code::PORT, format!("port {port} is in use")).help(help)
}

/// The problem of a port, in the system's words.
pub(crate) fn problem(error: &io::Error) -> Diagnostic {
    Diagnostic::error(code::PORT, format!("the port cannot be used: {error}")).help("choose another one with --port")
}

/// The address of the preview for a browser on this computer.
pub(crate) fn url(address: SocketAddr) -> String {
    let host = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    format!("http://{}/", SocketAddr::new(host, address.port()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_names_the_next_one_that_is_free() {
        let first = listen(Ipv4Addr::LOCALHOST.into(), 0).unwrap();
        let port = first.local_addr().unwrap().port();
        let problem = listen(Ipv4Addr::LOCALHOST.into(), port).unwrap_err();
        assert_eq!(problem.message, format!("port {port} is in use"));
        assert!(problem.help.unwrap().contains("rapor serve --port "));
    }

    #[test]
    fn a_browser_is_sent_to_an_address_that_it_can_open() {
        assert_eq!(url("0.0.0.0:3000".parse().unwrap()), "http://127.0.0.1:3000/");
        assert_eq!(url("[::1]:3000".parse().unwrap()), "http://[::1]:3000/");
    }
}
