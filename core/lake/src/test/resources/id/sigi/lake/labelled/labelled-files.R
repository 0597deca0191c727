# The files of LabelledFilesTest and what is in them: R 4.2 or later with haven 2.5 and openxlsx.
# Run in this folder: LC_ALL=C.UTF-8 Rscript labelled-files.R
# Each NAME.tsv says what NAME holds: a line for each variable (name, kind, label), one for each label of a value (name, code, label) and
# one for each value that is there or missing with a code (row, name, value).
library(haven)

told <- function(data, file, empty = NA_character_, zone = "UTC") {
  out <- character()
  say <- function(...) out <<- c(out, paste(..., sep = "\t"))
  number <- function(v) ifelse(v == round(v) & abs(v) < 1e15, sprintf("%.0f", v), sprintf("%.17g", v))
  for (name in names(data)) {
    x <- data[[name]]
    label <- attr(x, "label", exact = TRUE)
    kind <- if (inherits(x, "Date")) "DATE" else if (inherits(x, "POSIXct")) "DATETIME" else if (is.character(x)) "TEXT" else "NUMBER"
    say("variable", name, kind, if (is.null(label)) "" else label)
    labels <- attr(x, "labels", exact = TRUE)
    for (i in seq_along(labels)) {
      code <- labels[[i]]
      code <- if (is.character(code)) code else if (is_tagged_na(code)) paste0(".", na_tag(code)) else number(code)
      say("label", name, code, names(labels)[i])
    }
    user <- attr(x, "na_values", exact = TRUE)
    range <- attr(x, "na_range", exact = TRUE)
    x <- zap_label(zap_labels(unclass(x)))
    for (row in seq_along(x)) {
      v <- data[[name]][row]
      tag <- if (is.double(v) && kind == "NUMBER") na_tag(zap_labels(unclass(data[[name]]))[row]) else NA
      text <- if (!is.na(tag)) paste0(".", tag)
        else if (is.na(unclass(x)[row])) next
        else if (kind == "TEXT") { if (x[row] == "") next; x[row] }
        else if (kind == "DATE") format(v, "%Y-%m-%d")
        else if (kind == "DATETIME") format(v, "%Y-%m-%dT%H:%M:%OS3", tz = zone)
        else number(as.numeric(x[row]))
      gone <- kind %in% c("NUMBER", "TEXT") && (x[row] %in% user || (length(range) == 2 && x[row] >= range[1] && x[row] <= range[2]))
      say(if (!is.na(tag) || gone) "missing" else "value", row, name, text)
    }
  }
  writeLines(enc2utf8(out), file, useBytes = TRUE)
}

people <- data.frame(
  whole = c(1, -2, 9007199254740991, NA, 0),
  decimal = c(0.1, -1e-300, 8.98e307, NA, pi),
  count = c(1L, NA, -2147483647L, 2147483620L, 7L),
  born = as.Date(c("1960-01-01", "1899-12-31", NA, "2020-02-29", "9999-12-31")),
  seen = as.POSIXct(c("1960-01-01 00:00:00", "2020-08-17 10:00:00.250", NA, "1582-10-15 12:00:00", "2021-12-31 23:59:59"), tz = "UTC"),
  ascii = c("a", "", "two words", "tab\tbed", "it's"),
  utf8 = c("d\u00e9sa", "\u5e74", "\U1F600", "na\u00efve", ""),
  stringsAsFactors = FALSE)
people$employed <- labelled(c(1, 2, 9, tagged_na("a"), tagged_na("z")),
  c(Working = 1, "Not working" = 2, Refused = tagged_na("a"), "Kosong \u2013 tidak ada" = tagged_na("z")), label = "Status pekerjaan")
attr(people$whole, "label") <- "A label of its own: d\u00e9sa"

for (version in 13:15) {
  name <- paste0("types-", version + 104, ".dta")
  write_dta(people, name, version = version)
}
stopifnot(identical(as.character(read_dta("types-118.dta")$utf8), people$utf8))
told(people, "types.dta.tsv")

long <- data.frame(id = 1:4, text = c(strrep("x", 3000), "", paste0(strrep("\u00e9", 2500), "!"), "short"), other = c("", strrep("y", 5000), "", "z"))
write_dta(long, "long-117.dta", version = 13, strl_threshold = 100)
write_dta(long, "long-118.dta", version = 14, strl_threshold = 100)
write_dta(long, "long-119.dta", version = 15, strl_threshold = 100)
told(long, "long.dta.tsv")

write_dta(people[0, ], "empty.dta", version = 14)

# More variables than a release before 119 can number.
wide <- as.data.frame(matrix(as.numeric(1:32800), 1))
names(wide) <- paste0("v", 1:32800)
write_dta(wide, "wide.dta", version = 15)
system("gzip -9 -n -f wide.dta")

# An old file of a Windows machine: the same bytes with text of windows-1252.
bytes <- readBin("types-117.dta", "raw", 1e6)
swap <- function(bytes, from, to) {
  stopifnot(length(from) >= length(to))
  to <- c(to, raw(length(from) - length(to)))
  for (at in seq_len(length(bytes) - length(from) + 1))
    if (all(bytes[at + seq_along(from) - 1] == from)) bytes[at + seq_along(from) - 1] <- to
  bytes
}
old <- swap(bytes, charToRaw("d\u00e9sa"), as.raw(c(0x64, 0xe9, 0x73, 0x61)))
writeBin(old, "latin-117.dta")

# SPSS: no tagged missing values, but declared ones; names of any length; texts of any width.
survey <- people[c("whole", "decimal", "count", "born", "seen", "ascii", "utf8")]
survey$work_status <- labelled_spss(c(1, 2, 8, 9, NA), c(Working = 1, "Not working" = 2, "Do not know" = 8, Refused = 9),
  na_values = c(8, 9), label = "Status pekerjaan utama selama seminggu yang lalu")
survey$income <- labelled_spss(c(100, -5, -1, 2500000.5, 1e9), c("No answer" = -1), na_range = c(-99, -1))
survey$both <- labelled_spss(c(1, 999, 50, 60, 2), NULL, na_values = 999, na_range = c(50, 60))
survey$code <- labelled_spss(c("a", "b", "x", "", "a"), c("First" = "a", "Second" = "b", "Gone" = "x"), na_values = "x", label = "short text")
survey$long_code <- labelled(c("a long code of text", "another one", "", "a long code of text", "z"), c("A long code" = "a long code of text"))
survey$wide_text <- c(strrep("w", 300), "", strrep("x", 1000), paste0(strrep("\u00e9", 400), "!"), "short")
survey$a_name_that_is_much_longer_than_eight_letters <- 1:5
for (how in c("byte", "none", "zsav")) write_sav(survey, paste0("survey-", how, ifelse(how == "zsav", ".zsav", ".sav")), compress = how)
told(survey, "survey.sav.tsv")
write_sav(survey[0, ], "empty.sav")

# SAS: haven writes data sets that are not compressed; names of at most 32 letters, no value labels (SAS keeps them in a catalogue).
plain <- people[c("whole", "decimal", "count", "born", "seen", "ascii", "utf8")]
attr(plain$decimal, "label") <- "Label of a variable"
plain$wide_text <- c(strrep("w", 300), "", strrep("x", 1000), paste0(strrep("\u00e9", 400), "!"), "short")
suppressWarnings(write_sas(plain, "plain.sas7bdat"))
told(plain, "plain.sas.tsv")
suppressWarnings(write_sas(plain[0, ], "empty.sas7bdat"))
many <- data.frame(id = 1:3000, text = sprintf("row %04d", 1:3000), half = (1:3000) / 2)
suppressWarnings(write_sas(many, "many.sas7bdat"))

# Excel, by openxlsx, which writes fifteen digits: a table that begins below an empty row, truths, numbers among texts, and notes on a second sheet.
library(openxlsx)
sheet <- data.frame(
  whole = c(1, -2, 123456789012345, NA, 0),
  decimal = c(0.1, -1e-300, 8.98e307, NA, 2.5),
  born = as.Date(c("1960-01-01", "2001-12-31", NA, "2020-02-29", "9999-12-31")),
  seen = as.POSIXct(c("1960-01-01 00:00:00", "2020-08-17 10:00:07", NA, "1999-10-15 12:00:00", "2021-12-31 23:59:59"), tz = "UTC"),
  ascii = c("a", NA, "two words", "tab\tbed", "it's"),
  utf8 = c("d\u00e9sa", "\u5e74", "\U1F600", "na\u00efve", NA),
  truth = c(TRUE, FALSE, NA, TRUE, FALSE),
  mixed = c("1", "two", NA, "4.5", "x"), stringsAsFactors = FALSE)
book <- createWorkbook()
addWorksheet(book, "Data")
writeData(book, 1, sheet, startRow = 2)
writeData(book, 1, 1, startRow = 3, startCol = 8, colNames = FALSE)
writeData(book, 1, 4.5, startRow = 6, startCol = 8, colNames = FALSE)
addStyle(book, 1, createStyle(numFmt = "dd/mm/yyyy"), rows = 3:7, cols = 3)
addStyle(book, 1, createStyle(numFmt = "yyyy-mm-dd hh:mm:ss"), rows = 3:7, cols = 4)
addWorksheet(book, "Notes")
writeData(book, 2, data.frame(note = "not read"))
saveWorkbook(book, "sheet.xlsx", overwrite = TRUE)
told(sheet, "sheet.xlsx.tsv")
