package id.sigi.disclosure.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A single table as the product of its classifications: which cell stands at which codes. Sums over one classification are the same at all codes of the others, so that moves of
 * codes that keep the sums of each classification make, multiplied, moves of cells that keep all sums.
 */
public final class TableGrid {
    private final List<Codes> codes;
    private final int[] strides;
    private final int[] cells;
    private final int[] places;

    TableGrid(List<Codes> codes, int[] cells) {
        this.codes = codes;
        this.cells = cells;
        this.strides = new int[codes.size()];
        int stride = 1;
        for (int at = codes.size() - 1; at >= 0; at--) {
            strides[at] = stride;
            stride *= codes.get(at).size();
        }
        places = new int[cells.length];
        for (int place = 0; place < cells.length; place++) {
            places[cells[place]] = place;
        }
    }

    public int dimensions() {
        return codes.size();
    }

    /** The code of a cell in a classification. */
    public int code(int cell, int dimension) {
        return places[cell] / strides[dimension] % codes.get(dimension).size();
    }

    /** The cell with another code in one classification. */
    public int with(int cell, int dimension, int code) {
        return cells[places[cell] + (code - code(cell, dimension)) * strides[dimension]];
    }

    public int countCodes(int dimension) {
        return codes.get(dimension).size();
    }

    /** The sums among the codes of a classification: a whole, and its parts. */
    public List<List<Integer>> sums(int dimension) {
        List<List<Integer>> sums = new ArrayList<>();
        codes.get(dimension)
                .sums()
                .forEach(sum -> sums.add(Arrays.stream(sum).boxed().toList()));
        return sums;
    }
}
