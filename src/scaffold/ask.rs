//! Asks what is not certain: a person at a terminal, or nobody.

use std::io::{BufRead, Write};

/// Answers questions.
pub(crate) trait Ask {
    /// The index of the chosen option; `None` where nobody answers.
    fn choose(&mut self, question: &str, options: &[String]) -> Option<usize>;

    /// An answer in words; `None` where nobody answers.
    fn write(&mut self, question: &str) -> Option<String>;

    /// Keeps an answer as the option that gives the same, so that it need not be asked again if the import stops on
    /// something else.
    fn keep(&mut self, option: &str, value: &str);

    /// The answers kept so far, ready to be added to the command.
    fn kept(&self) -> &[String];
}

/// An option with its value as a shell takes it.
fn for_a_shell(option: &str, value: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:=@%+,".contains(c);
    if !value.is_empty() && value.chars().all(plain) {
        return format!("{option} {value}");
    }
    format!("{option} '{}'", value.replace('\'', "'\\''"))
}

/// Nobody, as in a script.
#[derive(Debug)]
pub(crate) struct Nobody;

impl Ask for Nobody {
    fn choose(&mut self, _: &str, _: &[String]) -> Option<usize> {
        None
    }

    fn write(&mut self, _: &str) -> Option<String> {
        None
    }

    fn keep(&mut self, _: &str, _: &str) {}

    fn kept(&self) -> &[String] {
        &[]
    }
}

/// A person who reads one stream and types into another.
#[derive(Debug)]
pub(crate) struct Person<R, W> {
    answers: R,
    questions: W,
    kept: Vec<String>,
}

impl<R: BufRead, W: Write> Person<R, W> {
    /// Asks on `questions` and reads `answers`.
    pub(crate) fn new(answers: R, questions: W) -> Self {
        Self { answers, questions, kept: Vec::new() }
    }

    /// A typed line; `None` at the end of the input, or where it cannot be read.
    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        match self.answers.read_line(&mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(line.trim().to_owned()),
        }
    }
}

impl<R: BufRead, W: Write> Ask for Person<R, W> {
    fn choose(&mut self, question: &str, options: &[String]) -> Option<usize> {
        let numbered = options.iter().enumerate().map(|(i, option)| format!("  {}. {option}\n", i + 1));
        let text = format!("{question}\n{}1–{}: ", numbered.collect::<String>(), options.len());
        loop {
            self.questions.write_all(text.as_bytes()).and_then(|()| self.questions.flush()).ok()?;
            let chosen = self.line()?.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            if let Some(index) = chosen.filter(|index| *index < options.len()) {
                return Some(index);
            }
        }
    }

    fn write(&mut self, question: &str) -> Option<String> {
        write!(self.questions, "{question}: ").and_then(|()| self.questions.flush()).ok()?;
        self.line()
    }

    fn keep(&mut self, option: &str, value: &str) {
        let kept = for_a_shell(option, value);
        if !self.kept.contains(&kept) {
            self.kept.push(kept);
        }
    }

    fn kept(&self) -> &[String] {
        &self.kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_kept_as_a_shell_takes_it() {
        let mut person = Person::new(&b""[..], Vec::new());
        person.keep("--alias", "KAB. TANJABBAR=kab-tanjung-jabung-barat");
        person.keep("--methodology", "kepatuhan-2022");
        person.keep("--methodology", "kepatuhan-2022");
        person.keep("--source-title", "Hasil Jum'at");
        let kept = [
            "--alias 'KAB. TANJABBAR=kab-tanjung-jabung-barat'",
            "--methodology kepatuhan-2022",
            "--source-title 'Hasil Jum'\\''at'",
        ];
        assert_eq!(person.kept(), kept);
        for kept in person.kept() {
            assert_eq!(shlex::split(kept).map(|words| words.len()), Some(2), "{kept}");
        }
    }
}
