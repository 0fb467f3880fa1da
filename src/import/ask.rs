//! Whoever can be asked where something is not certain: a person at a terminal, or nobody.

use std::io::{BufRead, Write};

/// Answers questions.
pub trait Ask {
    /// Which of the options it is, by its index; `None` where nobody answers.
    fn choose(&mut self, question: &str, options: &[String]) -> Option<usize>;

    /// What to write; `None` where nobody answers.
    fn write(&mut self, question: &str) -> Option<String>;
}

/// Nobody: a script.
#[derive(Debug)]
pub struct Nobody;

impl Ask for Nobody {
    fn choose(&mut self, _: &str, _: &[String]) -> Option<usize> {
        None
    }

    fn write(&mut self, _: &str) -> Option<String> {
        None
    }
}

/// A person who reads one stream and types into another.
#[derive(Debug)]
pub struct Person<R, W> {
    answers: R,
    questions: W,
}

impl<R: BufRead, W: Write> Person<R, W> {
    /// Asks on `questions` and reads `answers`.
    pub fn new(answers: R, questions: W) -> Self {
        Self { answers, questions }
    }

    /// A line typed; `None` at the end of the input, or where it cannot be read.
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
}
