package id.sigi.methods.plan.design;

import id.sigi.methods.plan.check.Requirement;

/**
 * Seats that were offered down a list in random order until all were taken; the list is the cell of the draw, the offer and whether it was
 * taken are those of the design.
 *
 * @param rank column of the place in the list, from the top
 * @param seats column of the seats of the list, the same in all its rows
 */
public record OfferedList(String rank, String seats) {
    public OfferedList {
        Requirement.text(rank, "design.lottery.waiting_list.rank");
        Requirement.text(seats, "design.lottery.waiting_list.seats");
    }
}
