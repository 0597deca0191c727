package id.sigi.methods.blocks;

import java.util.List;

/** Moments by cell and arm for each inquiry. */
final class ArmPass implements Pass<ArmTable> {
    private static final long serialVersionUID = 1;

    private final List<Inquiry> inquiries;
    private final List<String> cells;

    ArmPass(List<Inquiry> inquiries, List<String> cells) {
        this.inquiries = List.copyOf(inquiries);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<ArmTable> over(Block block) {
        String[] names = cells.toArray(String[]::new);
        return inquiries.stream()
                .map(inquiry -> new ArmSums(block, inquiry, inquiry.rows().parts() * names.length)
                        .over(inquiry.rows().placesIn(block, names)))
                .toList();
    }
}
