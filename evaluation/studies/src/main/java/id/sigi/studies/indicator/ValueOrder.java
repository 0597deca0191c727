package id.sigi.studies.indicator;

import java.io.Serializable;
import java.util.Comparator;

/** Values of a dimension that the plan does not list: numbers by size and before texts, texts by letters. */
enum ValueOrder implements Comparator<String>, Serializable {
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        boolean isFirst = isNumber(one);
        boolean isSecond = isNumber(other);
        if (isFirst && isSecond) {
            int bySize = Double.compare(Double.parseDouble(one), Double.parseDouble(other));
            return bySize == 0 ? one.compareTo(other) : bySize;
        }
        return isFirst == isSecond ? one.compareTo(other) : (isFirst ? -1 : 1);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,15}([.][0-9]{1,15})?");
    }
}
