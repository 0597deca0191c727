# Crossed random effects of students and lecturers (InstEval: 73,421 ratings) by lme4, with their conditional standard deviations.
# Arguments: the file to write the columns to for CrossedSpeed, rounds.
suppressMessages(library(lme4))
arguments <- commandArgs(trailingOnly = TRUE)
rows <- data.frame(s = as.character(InstEval$s), d = as.character(InstEval$d), y = InstEval$y)
write.csv(rows, arguments[1], row.names = FALSE, quote = FALSE)
for (round in seq_len(as.integer(arguments[2]))) {
  taken <- system.time({
    fit <- lmer(y ~ 1 + (1 | s) + (1 | d), rows)
    random <- ranef(fit, condVar = TRUE)
  })[["elapsed"]]
  sd <- sapply(VarCorr(fit), function(part) attr(part, "stddev"))
  cat(sprintf("lme4 %8.3f s  deviance %.6f  sd %.7f %.7f %.7f  first lecturer %.7f (%.7f)  first student (%.7f)\n", taken, REMLcrit(fit), sd[[1]], sd[[2]],
    sigma(fit), random$d[1, 1], sqrt(attr(random$d, "postVar")[1]), sqrt(attr(random$s, "postVar")[1])))
}
