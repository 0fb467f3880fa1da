//! A preview that runs for one test, and a browser as small as can be.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How long anything may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// `rapor serve` on a port of its own, ended with the test.
pub(crate) struct Preview {
    child: Child,
    address: String,
}

impl Preview {
    /// Serves a content folder, and waits until it answers.
    pub(crate) fn of(content: &Path, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rapor"))
            .args(["serve", "--port", "0", "--content"])
            .arg(content)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("rapor can be started");
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let url = lines.next().expect("it says where it is").expect("in UTF-8");
        let address = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
        // The rest is read, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address }
    }

    /// Asks for a path.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &self.address.clone(), "")
    }

    /// Asks in any way.
    pub(crate) fn ask(&self, method: &str, path: &str, host: &str, headers: &str) -> Answer {
        let mut stream = self.connect();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n")
            .expect("a question can be sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer comes");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").expect("an answer has a head");
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).expect("an answer has a status");
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    /// Listens to what browsers are told.
    pub(crate) fn listen(&self) -> Turns {
        let mut stream = self.connect();
        let host = &self.address;
        write!(stream, "GET /__rapor/events HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("a question can be sent");
        Turns { lines: BufReader::new(stream) }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time can be set");
        stream
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer.
pub(crate) struct Answer {
    pub status: u16,
    /// The head in small letters.
    pub head: String,
    pub body: String,
}

/// What browsers are told, one turn after the other.
pub(crate) struct Turns {
    lines: BufReader<TcpStream>,
}

/// One of them.
pub(crate) struct Turn {
    pub generation: u64,
    pub files: u64,
    pub problems: Option<String>,
}

impl Turns {
    /// The next one.
    pub(crate) fn next(&mut self) -> Turn {
        loop {
            let mut line = String::new();
            assert_ne!(self.lines.read_line(&mut line).expect("a turn comes in time"), 0, "the preview is gone");
            if let Some(told) = line.strip_prefix("data: ") {
                let told: serde_json::Value = serde_json::from_str(told.trim()).expect("it is JSON");
                return Turn {
                    generation: told["generation"].as_u64().expect("a number"),
                    files: told["files"].as_u64().expect("a number"),
                    problems: told["problems"].as_str().map(str::to_owned),
                };
            }
        }
    }

    /// The first turn from here on that is as wanted.
    pub(crate) fn until(&mut self, wanted: impl Fn(&Turn) -> bool) -> Turn {
        loop {
            let turn = self.next();
            if wanted(&turn) {
                return turn;
            }
        }
    }
}
