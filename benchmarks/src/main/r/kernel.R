# One regression of columns in memory with estimatr (HC2; CR2 by household) and fixest (HC1; CR1 by household, two threads).
# Arguments: the folder of columns (see KernelSpeed), rounds, and "estimatr", "fixest" or nothing for both.
arguments <- commandArgs(trailingOnly = TRUE)
names <- c("y", "offer", "x1", "x2", "x3", "x4", "household")
count <- file.size(file.path(arguments[1], "y")) / 8
rows <- as.data.frame(lapply(setNames(names, names), function(name) readBin(file.path(arguments[1], name), "double", count, endian = "little")))
only <- if (length(arguments) > 2) arguments[3] else c("estimatr", "fixest")
report <- function(what, fit) {
  # estimatr's CR2 may ask for more memory than there is.
  taken <- system.time(found <- tryCatch(fit(), error = conditionMessage))[["elapsed"]]
  outcome <- if (is.character(found)) found else sprintf("offer %.12f  error %.12f", found[1], found[2])
  cat(sprintf("%-14s %8.3f s  %s\n", what, taken, outcome))
}
model <- y ~ offer + x1 + x2 + x3 + x4
for (round in seq_len(as.integer(arguments[2]))) {
  cat("round", round, "\n")
  if ("estimatr" %in% only) {
    pick <- function(fit) c(fit$coefficients[["offer"]], fit$std.error[["offer"]])
    report("estimatr, HC2", function() pick(estimatr::lm_robust(model, rows, se_type = "HC2")))
    report("estimatr, CR2", function() pick(estimatr::lm_robust(model, rows, clusters = household, se_type = "CR2")))
  }
  if ("fixest" %in% only) {
    suppressMessages(library(fixest))
    setFixest_nthreads(2)
    pick <- function(fit) c(coef(fit)[["offer"]], se(fit)[["offer"]])
    report("fixest, HC1", function() pick(feols(model, rows, vcov = "hetero")))
    report("fixest, CR1", function() pick(feols(model, rows, vcov = ~household)))
  }
}
