//! What the definitions of the command line promise.

mod docs_list_every_command;
mod docs_say_commands_that_exist;
mod reference;
