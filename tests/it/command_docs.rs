//! Generates docs/commands.md from the commands in src/cli.

use std::path::PathBuf;

use clap::{Arg, Command};
use vestibule::cli::command_line;

const RENEW: &str = "UPDATE=1 cargo test --test it commands_are_written_down";

/// A line of a list: an argument as typed, and its help.
fn entry(argument: &Arg) -> String {
    let value = argument.get_value_names().filter(|_| argument.get_action().takes_values());
    let value = value.and_then(|names| names.first()).map_or(String::new(), |name| format!(" {name}"));
    let name = match argument.get_long() {
        Some(long) => format!("--{long}{value}"),
        None => value.trim().to_owned(),
    };
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let accepted: Vec<String> = argument
        .get_possible_values()
        .iter()
        .filter(|_| argument.get_action().takes_values())
        .map(|value| format!("`{}`", value.get_name()))
        .collect();
    let accepted = if accepted.is_empty() { String::new() } else { format!(": {}", accepted.join(" or ")) };
    let default: Vec<String> =
        argument.get_default_values().iter().map(|value| format!(" [default: {}]", value.display())).collect();
    let default = if argument.get_action().takes_values() { default.concat() } else { String::new() };
    format!("- `{name}`: {help}{accepted}{default}.\n")
}

fn described(command: &mut Command, name: &str) -> String {
    // Before the usage is rendered, which adds `--help`.
    let arguments: String = command.get_arguments().map(entry).collect();
    let list = if arguments.is_empty() { String::new() } else { format!("\n{arguments}") };
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let usage = command.render_usage().to_string();
    let usage = usage
        .strip_prefix(&format!("Usage: {}", command.get_name()))
        .expect("the usage begins with the command's name");
    // The options are listed below the usage, and its further lines are about commands with sections of their own.
    let usage = usage.lines().next().unwrap_or_default().replace(" [OPTIONS]", "").replace(" [COMMAND]", "");
    format!("\n### `{name}`\n\n{about}.\n\n```\n{name}{usage}\n```\n{list}")
}

/// All commands, in the order of `--help`.
fn commands(parent: &mut Command, path: &str) -> String {
    parent
        .get_subcommands_mut()
        .map(|command| {
            let name = format!("{path} {}", command.get_name());
            // Before the command's own usage is rendered, which adds `help`.
            let nested = commands(command, &name);
            let is_command = nested.is_empty() || !command.is_subcommand_required_set();
            let own = if is_command { described(command, &name) } else { String::new() };
            own + &nested
        })
        .collect()
}

#[test]
fn commands_are_written_down() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/commands.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(RENEW).expect("the file has the start marker");
    let (mark_end, rest) = rest.split_once('\n').unwrap();
    let (_, after) = rest.split_once("<!-- commands end -->").expect("the file has the end marker");
    let fresh = format!(
        "{before}{RENEW}{mark_end}\n{}\n<!-- commands end -->{after}",
        commands(&mut command_line(), "vestibule")
    );
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, fresh).unwrap();
    } else {
        assert!(text == fresh, "docs/commands.md is out of date. Run: {RENEW}");
    }
}
