package id.sigi.programme.privacy;

import java.util.List;

/**
 * Groups of digits with nothing but signs, blanks and invisible characters between them, so that they may be one number.
 *
 * @param text the text that they stand in
 * @param groups the groups in order, at least one
 */
record NumberChain(String text, List<DigitGroup> groups) {
    NumberChain {
        groups = List.copyOf(groups);
    }

    int size() {
        return groups.size();
    }

    DigitGroup group(int at) {
        return groups.get(at);
    }

    /** What stands before a group, back to the one before it; nothing before the first. */
    String gap(int at) {
        return at == 0 || at >= size()
                ? ""
                : text.substring(group(at - 1).until(), group(at).from());
    }

    int digits() {
        return groups.stream().mapToInt(DigitGroup::length).sum();
    }

    NumberChain part(int from, int until) {
        return new NumberChain(text, groups.subList(from, until));
    }

    /** The span of some of its groups; a plus before the first belongs to the number. */
    TextSpan span(int from, int until) {
        int first = group(from).from();
        boolean isSigned = first > 0 && text.charAt(first - 1) == '+';
        return new TextSpan(isSigned ? first - 1 : first, group(until - 1).until());
    }
}
