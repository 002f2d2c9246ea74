# The same fits by R's survival. Usage: Rscript cox.R <folder>: reads <case>.bin (doubles, column by column), writes <case>.r.txt: CPU seconds, then coefficients.
suppressMessages(library(survival))
folder <- commandArgs(TRUE)[1]
for (case in c("tied", "untied", "startstop")) {
  file <- file.path(folder, paste0(case, ".bin"))
  values <- readBin(file, "double", file.size(file) / 8)
  rows <- values[1]
  columns <- matrix(values[-1], nrow = rows)
  colnames(columns) <- c("entry", "exit", "happened", paste0("x", 1:6))
  d <- as.data.frame(columns)
  late <- case == "startstop"
  formula <- if (late) Surv(entry, exit, happened) ~ x1 + x2 + x3 + x4 + x5 + x6 else Surv(exit, happened) ~ x1 + x2 + x3 + x4 + x5 + x6
  gc()
  seconds <- system.time(fit <- coxph(formula, d))[c("user.self", "sys.self")]
  writeLines(format(c(sum(seconds), coef(fit), sqrt(diag(vcov(fit))), fit$concordance[c("concordance", "std")]), digits = 15), file.path(folder, paste0(case, ".r.txt")))
}
