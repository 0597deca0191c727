# Reference figures of a panel drawn without replacement, or with replicate weights, by R's survey package. Run in this folder: Rscript labour-designs.R
suppressMessages({library(survey); library(jsonlite)})
p <- read.csv("../../../../../../../../../examples/plans/labour-panel.csv")
p <- reshape(p, idvar = c("person", "stratum", "village", "weight", "woman"), timevar = "round", direction = "wide")
names(p) <- sub("-", "_", sub("status.", "", names(p), fixed = TRUE))
for (v in c("baseline", "half_year", "year")) p[[v]] <- ifelse(is.na(p[[v]]), "not_interviewed", p[[v]])
p$villages <- c(coast = 20, hills = 36, plain = 50)[p$stratum]
villages <- sort(unique(p$village))
linear <- svydesign(~village, strata = ~stratum, weights = ~weight, data = p)
finite <- svydesign(~village, strata = ~stratum, weights = ~weight, fpc = ~villages, data = p)
jkn <- as.svrepdesign(finite, type = "JKn")
left_out <- sapply(villages, function(v) ifelse(p$village == v, 0, p$weight * length(villages) / (length(villages) - 1)))
given <- svrepdesign(data = p, weights = ~weight, repweights = left_out, combined.weights = TRUE, type = "JK1")
# Degrees of freedom are units minus strata of those that hold somebody, and of sets that are read their rank among those, less one.
freedom <- function(d, some) if (identical(d, given)) qr(left_out[some, , drop = FALSE], tol = 1e-5)$rank - 1 else degf(subset(linear, some))
share <- function(d, some, to) {
  s <- subset(d, some); r <- svymean(as.formula(paste0("~I(as.integer(", to, "))")), s); e <- as.numeric(SE(r))[1]; q <- unname(coef(r)[1]); n <- sum(some)
  m <- q * (1 - q) / e^2 * (qt(0.975, n - 1) / qt(0.975, freedom(d, some)))^2; z <- qnorm(0.975)
  c(q, e, (q + z^2 / (2 * m) + c(-1, 1) * z * sqrt(q * (1 - q) / m + z^2 / (4 * m^2))) / (1 + z^2 / m))
}
change <- function(d, some) {
  r <- svymean(~I((half_year == "employed") - (baseline == "employed")), subset(d, some)); q <- unname(coef(r)); e <- as.numeric(SE(r))
  c(q, e, q + c(-1, 1) * qt(0.975, freedom(d, some)) * e)
}
both <- with(p, half_year != "not_interviewed" & baseline != "not_interviewed")
before <- p$baseline == "unemployed"
figures <- function(d) list(employed = share(d, before, "half_year == 'employed'"), silent = share(d, before, "half_year == 'not_interviewed'"),
  women = share(d, before & p$woman == 1, "half_year == 'employed'"), both = share(d, before & both, "half_year == 'employed'"),
  before = share(d, both, "baseline == 'employed'"), after = share(d, both, "half_year == 'employed'"), change = change(d, both))
# Wald's F of the margins, which takes the covariance of the flows.
margins <- function(d) {
  r <- svytotal(~I((half_year == "employed") - (baseline == "employed")) + I((half_year == "outside") - (baseline == "outside")), subset(d, both))
  f <- freedom(d, both); w <- drop(coef(r) %*% solve(vcov(r), coef(r))); g <- (f - 1) / (2 * f) * w; c(g, pf(g, 2, f - 1, lower.tail = FALSE))
}
all <- list(finite = finite, jkn = jkn, given = given)
write_json(c(list(survey = as.character(packageVersion("survey"))), lapply(all, function(d) c(figures(d), list(margins = margins(d))))),
  "labour-designs.oracle.json", auto_unbox = TRUE, digits = NA, pretty = TRUE)
