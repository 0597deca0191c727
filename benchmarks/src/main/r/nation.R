# The nation's plan with fixest: 20 outcomes at once, cell effects, CR1 by household (fixest has no CR2), all rows and five subgroups.
# Arguments: the folder of CSV files, rows to use (0 for all), "estimatr" to fit CR2 with that package instead (one outcome, all rows).
# Prints wall and CPU seconds of reading and of fitting, and a few figures that can be held against Sigi's table.
arguments <- commandArgs(trailingOnly = TRUE)
files <- sort(list.files(arguments[1], pattern = "[.]csv$", full.names = TRUE))
wanted <- as.numeric(arguments[2])
clock <- function(what, work) {
  taken <- system.time(value <- work)
  cat(sprintf("%-28s %8.1f s wall %8.1f s cpu\n", what, taken[["elapsed"]], taken[["user.self"]] + taken[["sys.self"]]))
  value
}
suppressMessages(library(data.table))
setDTthreads(2)
rows <- clock("read", {
  table <- rbindlist(lapply(files, fread, stringsAsFactors = TRUE, showProgress = FALSE))
  if (wanted > 0) table <- table[seq_len(wanted)]
  for (name in names(table)) if (is.logical(table[[name]])) set(table, j = name, value = as.integer(table[[name]]))
  table[, applicant_id := NULL]
  table
})
outcomes <- c(paste0("truth_", 1:16), paste0("amount_", 1:4))
if (length(arguments) > 2 && arguments[3] == "estimatr") {
  suppressMessages(library(estimatr))
  fit <- clock("estimatr CR2, one outcome", lm_robust(truth_1 ~ is_selected, fixed_effects = ~stratum,
    clusters = household_key, se_type = "CR2", data = rows))
  print(c(fit$coefficients, fit$std.error, fit$df), digits = 12)
  quit(save = "no")
}
suppressMessages(library(fixest))
setFixest_nthreads(2)
people <- list(all = rep(TRUE, nrow(rows)), female = rows$sex == "FEMALE", male = rows$sex == "MALE", urban = rows$is_urban == 1,
  rural = rows$is_urban == 0, young = rows$age < 25)
left <- paste0("c(", paste(outcomes, collapse = ", "), ")")
formulas <- c(
  plain = paste(left, "~ is_selected | stratum"),
  covariates = paste(left, "~ is_selected + age + is_urban + sex | stratum"),
  two_stages = paste(left, "~ 1 | stratum | is_participant ~ is_selected"))
total <- system.time(for (who in names(people)) {
  some <- rows[people[[who]]]
  for (name in names(formulas)) {
    fits <- clock(paste(who, name), feols(as.formula(formulas[[name]]), data = some, cluster = ~household_key, notes = FALSE, lean = TRUE,
      mem.clean = TRUE))
    if (who == "all") print(c(coef(fits[[1]])[1], se(fits[[1]])[1]), digits = 12)
    rm(fits)
  }
  rm(some)
  gc()
})
cat(sprintf("all fits                     %8.1f s wall %8.1f s cpu\n", total[["elapsed"]], total[["user.self"]] + total[["sys.self"]]))
system("grep VmHWM /proc/$PPID/status")
