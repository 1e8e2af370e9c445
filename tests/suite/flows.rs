//! A person's day, through the commands by name and JSON as the window sends them.

mod answers;
mod costs;
mod follow_up;
mod four_eyes;
mod imports;
mod inbox;
mod invoice_files;
mod invoices;
mod months;
mod participants;
mod pasting;
mod payroll;
mod report;
mod review;
mod rules;
mod salary;
mod samples;
mod share_list;
mod tables;
mod units;
mod windows;
mod year_end;
