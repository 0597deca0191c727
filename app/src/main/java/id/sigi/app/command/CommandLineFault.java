package id.sigi.app.command;

import id.sigi.programme.fault.RequestFault;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in Sigi's own words. */
final class CommandLineFault {
    private static final int LONGEST = 60;

    private CommandLineFault() {}

    /** The fault that tells what the parser of arguments found. */
    static RequestFault of(ParameterException found) {
        CommandLine line = found.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        String help = "See " + command + " --help";
        if (found instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command, help);
        }
        if (found instanceof MissingParameterException missing) {
            return new RequestFault(
                    command + " was not started", "it needs " + names(missing.getMissing()), help, found);
        }
        if (found instanceof OverwrittenOptionException overwritten) {
            return new RequestFault(
                    command + " was not started",
                    name(overwritten.getOverwritten()) + " is said twice",
                    "Say it once",
                    found);
        }
        ArgSpec spoilt = found.getArgSpec();
        if (spoilt == null) {
            return new RequestFault(
                    command + " was not started", "its options do not go together" + options(found), help, found);
        }
        String value = found.getValue() == null ? "its value" : quoted(found.getValue());
        return new RequestFault(
                command + " was not started",
                name(spoilt) + " takes " + wanted(spoilt) + ", and " + value + " is none",
                help,
                found);
    }

    private static RequestFault unmatched(UnmatchedArgumentException unmatched, String command, String help) {
        List<String> words = unmatched.getUnmatched();
        String first = words.isEmpty() ? "what is said" : quoted(words.get(0));
        boolean isRoot = unmatched.getCommandLine().getParent() == null;
        String kind = unmatched.isUnknownOption() ? "option" : isRoot ? "command" : "further argument";
        List<String> like = unmatched.getSuggestions().stream()
                .map(text -> text.replaceFirst("^" + command + " ", ""))
                .toList();
        return new RequestFault(
                command + " has no " + kind + " " + first,
                "it is not among those that it knows",
                like.isEmpty() ? help : "Did you mean " + String.join(" or ", like) + "? " + help,
                unmatched);
    }

    private static String wanted(ArgSpec spoilt) {
        Class<?> type = spoilt.type();
        if (type.isEnum()) {
            return "one of " + String.join(", ", spoilt.completionCandidates());
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        return "a value as its help says";
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(CommandLineFault::name).collect(Collectors.joining(" and "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String quoted(String value) {
        return "'" + (value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value) + "'";
    }

    /** The options that the parser names, and nothing else of its words. */
    private static String options(ParameterException found) {
        String names = Pattern.compile("--[a-z][a-z-]+")
                .matcher(String.valueOf(found.getMessage()))
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ": " + names;
    }
}
