//! What the program promises, one file a promise: it is run, and what it says and writes is looked at.

mod support;

mod a_citation_names_the_version_of_its_data;
mod a_failing_build_changes_nothing;
mod a_portal_can_leave_things_out;
mod builds_are_the_same_everywhere;
mod cards_show_what_pages_say;
mod charts_can_be_saved;
mod check_lists_the_figures_of_prose;
mod check_mends_what_is_certain;
mod commands_speak_alike;
mod corrections_reach_all_that_cites_them;
mod data_open_right_in_spreadsheets;
mod diff_tells_what_changed_for_the_public;
mod docs_links_resolve;
mod docs_name_every_error_code;
mod docs_show_what_an_import_prints;
mod embeds_stand_alone;
mod every_link_leads_somewhere;
mod every_page_is_whole;
mod json_has_a_documented_shape;
mod links_never_die;
mod lints_find_what_looks_wrong;
mod names_in_spreadsheets_are_certain_or_asked;
mod serve_answers_like_the_published_portal;
mod serve_follows_every_save;
mod spreadsheets_become_editions;
mod spreadsheets_become_institutions;
mod spreadsheets_of_every_format_are_read;
mod the_cache_keeps_pictures;
mod the_command_line_says_what_it_does;
mod the_debian_package_is_complete;
mod the_portal_reads_as_reviewed;
mod the_real_content_is_whole;
mod what_is_begun_passes_check;
mod words_stay_words;
