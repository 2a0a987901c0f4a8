package org.throughline.matching.exact;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.throughline.matching.exact.graph.SpanningTree;

/**
 * A network simplex for places under nested rows: pupils flow through a door into the innermost row and outwards to the
 * sink; whoever finds no place flows to the sink directly.
 *
 * <p>The tree holds the rows and the sink only. A pupil with one basic arc hangs on it unseen, and a pupil with two is
 * an edge of the tree, from the row where the pupil is (below) to another one where the pupil could be (above). The
 * tree is kept strongly feasible (every node can send one more pupil towards the sink; W. H. Cunningham 1976), so it
 * never cycles. Costs are whole numbers, and so is everything computed here.
 */
final class NetworkSimplex {

    private static final int SINK = SpanningTree.ROOT;
    private static final int NOBODY = SpanningTree.NOBODY;
    private static final int FEWEST_LOOKED_AT = 256;

    private final PairModel model;
    private final int nodes;
    /** Node of the row around a row's node; rows are nodes from 1. */
    private final int[] outer;
    /** Node of each door. */
    private final int[] nodeOfDoor;

    private final int[] open;
    private final int[] flow;
    /** Whether the arc from a row outwards is in the tree. */
    private final boolean[] basic;
    /** Whether a node's row is part of the problem. */
    private final boolean[] isUsed;

    private final SpanningTree tree;
    /** The tree's own array: parents by node. */
    private final int[] parent;
    /** The tree's own array: potentials by node. */
    private final long[] potential;
    /** The pupil who is the edge from a node to its parent, or nobody when the edge is the arc of a row. */
    private final int[] edgePupil;

    private final int[] edgeBelow;
    private final int[] edgeAbove;
    /** The node whose edge a pupil is, or nobody. */
    private final int[] edgeOf;

    private final int[] chosen;
    private final long[] cost;
    private final long[] unplacedCost;
    private long pivots;

    NetworkSimplex(PairModel model, LaminarRows rows, long[] cost, long[] unplacedCost) {
        this.model = model;
        this.cost = cost;
        this.unplacedCost = unplacedCost;
        nodes = rows.parent.length + 1;
        outer = new int[nodes];
        open = new int[nodes];
        flow = new int[nodes];
        basic = new boolean[nodes];
        isUsed = new boolean[nodes];
        for (int row = 0; row < rows.parent.length; row++) {
            outer[row + 1] = rows.parent[row] + 1;
            open[row + 1] = model.rowOpen[row];
            basic[row + 1] = rows.chosen[row];
            isUsed[row + 1] = rows.chosen[row];
        }
        nodeOfDoor = Arrays.stream(rows.ofDoor).map(row -> row + 1).toArray();
        tree = new SpanningTree(nodes);
        parent = tree.parents();
        potential = tree.potentials();
        edgePupil = SpanningTree.filled(nodes);
        edgeBelow = new int[nodes];
        edgeAbove = new int[nodes];
        edgeOf = SpanningTree.filled(model.pupils.length);
        chosen = SpanningTree.filled(model.pupils.length);
        for (int node = 1; node < nodes; node++) {
            if (basic[node]) {
                parent[node] = outer[node];
                tree.link(node);
            }
        }
        tree.deepen(SINK);
    }

    /**
     * Solves to optimality.
     *
     * @return false when it was stopped before
     */
    boolean solve(BooleanSupplier stop) {
        int pupils = model.pupils.length;
        int items = pupils + nodes - 1;
        if (items == 0) {
            return true;
        }
        int block = (int) Math.max(FEWEST_LOOKED_AT, Math.sqrt(model.door.length));
        int item = 0;
        int lookedAt = 0;
        long bestGain = 0;
        int bestItem = NOBODY;
        int bestOption = NOBODY;
        int quiet = 0;
        while (quiet < items) {
            if (item < pupils) {
                long now = reach(item, chosen[item]);
                int end = model.first[item + 1];
                for (int option = model.first[item]; option < end; option++) {
                    long gain = now - cost[option] + potential[nodeOfDoor[model.door[option]]];
                    if (gain > bestGain) {
                        bestGain = gain;
                        bestItem = item;
                        bestOption = option;
                    }
                }
                long gain = now - unplacedCost[item];
                if (gain > bestGain) {
                    bestGain = gain;
                    bestItem = item;
                    bestOption = PairModel.UNPLACED;
                }
                lookedAt += end - model.first[item] + 1;
            } else {
                int node = item - pupils + 1;
                if (!basic[node] && isUsed[node]) {
                    long reduced = potential[node] - potential[outer[node]];
                    long gain = flow[node] == 0 ? -reduced : reduced;
                    if (gain > bestGain) {
                        bestGain = gain;
                        bestItem = item;
                    }
                }
                lookedAt++;
            }
            item = item + 1 == items ? 0 : item + 1;
            quiet++;
            if (lookedAt >= block || quiet >= items) {
                lookedAt = 0;
                if (bestItem != NOBODY) {
                    if (bestItem < pupils) {
                        enterPupil(bestItem, bestOption);
                    } else {
                        enterRow(bestItem - pupils + 1);
                    }
                    bestGain = 0;
                    bestItem = NOBODY;
                    quiet = 0;
                    if ((++pivots & 0xfff) == 0 && stop.getAsBoolean()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** The option of each pupil, or {@link PairModel#UNPLACED}. */
    int[] chosen() {
        return chosen.clone();
    }

    /** The price of one more place in each row, 0 or more, by the costs of the last solve. */
    long[] prices() {
        return prices(potential);
    }

    /** The prices that the same tree gives for other costs, such as those of the first levels only. */
    long[] prices(long[] otherCost, long[] otherUnplacedCost) {
        long[] other = new long[nodes];
        int node = tree.firstBelow(SINK);
        while (node != NOBODY) {
            other[node] = other[parent[node]]
                    + (edgePupil[node] == NOBODY
                            ? 0
                            : costOf(otherCost, otherUnplacedCost, edgePupil[node], edgeBelow[node])
                                    - costOf(otherCost, otherUnplacedCost, edgePupil[node], edgeAbove[node]));
            node = tree.following(node, SINK);
        }
        return prices(other);
    }

    private long[] prices(long[] potentials) {
        long[] prices = new long[nodes - 1];
        for (int node = 1; node < nodes; node++) {
            if (!basic[node] && isUsed[node] && flow[node] > 0) {
                prices[node - 1] = Math.max(0, potentials[outer[node]] - potentials[node]);
            }
        }
        return prices;
    }

    private static long costOf(long[] cost, long[] unplacedCost, int pupil, int option) {
        return option == PairModel.UNPLACED ? unplacedCost[pupil] : cost[option];
    }

    private int nodeOf(int option) {
        return option == PairModel.UNPLACED ? SINK : nodeOfDoor[model.door[option]];
    }

    /** What it costs a pupil, prices included, to be at an option. */
    private long reach(int pupil, int option) {
        return costOf(cost, unplacedCost, pupil, option) - potential[nodeOf(option)];
    }

    private void enterPupil(int pupil, int option) {
        int to = nodeOf(option);
        if (edgeOf[pupil] == NOBODY) {
            enterHangingPupil(pupil, option, to);
        } else if (tree.isAncestor(edgeOf[pupil], to)) {
            moveEdgePupilBelow(pupil, option, to);
        } else {
            // the pupil cannot leave the row above: the edge swings to the new row instead
            int below = edgeOf[pupil];
            int kept = edgeBelow[below];
            long change = costOf(cost, unplacedCost, pupil, kept)
                    - costOf(cost, unplacedCost, pupil, option)
                    + potential[to]
                    - potential[below];
            tree.unlink(below);
            parent[below] = to;
            edgeAbove[below] = option;
            tree.link(below);
            tree.shift(below, change);
        }
    }

    private void enterHangingPupil(int pupil, int option, int to) {
        int from = nodeOf(chosen[pupil]);
        int left = chosen[pupil];
        Cycle cycle = find(from, to, 1);
        if (cycle.leaving == NOBODY) {
            push(from, to, cycle.join, 1);
            chosen[pupil] = option;
            return;
        }
        push(from, to, cycle.join, cycle.amount);
        // the pupil becomes an edge between the two rows
        if (cycle.amount == 1) {
            chosen[pupil] = option;
        }
        if (cycle.leavingOnFirst) {
            rehang(cycle.leaving, from, to, pupil, left, option);
        } else {
            rehang(cycle.leaving, to, from, pupil, option, left);
        }
    }

    /** One more unit goes from the new row upwards to the pupil's own row, whose edge is full and gives way. */
    private void moveEdgePupilBelow(int pupil, int option, int to) {
        int top = edgeOf[pupil];
        int above = edgeAbove[top];
        for (int node = to; node != top; node = parent[node]) {
            pushUp(node, 1);
        }
        chosen[pupil] = option;
        rehang(top, to, nodeOf(above), pupil, option, above);
    }

    private void enterRow(int node) {
        boolean fills = flow[node] == 0;
        int from = fills ? node : outer[node];
        int to = fills ? outer[node] : node;
        Cycle cycle = find(from, to, open[node]);
        push(from, to, cycle.join, cycle.amount);
        flow[node] += fills ? cycle.amount : -cycle.amount;
        if (cycle.leaving != NOBODY) {
            basic[node] = true;
            if (cycle.leavingOnFirst) {
                rehang(cycle.leaving, from, to, NOBODY, 0, 0);
            } else {
                rehang(cycle.leaving, to, from, NOBODY, 0, 0);
            }
        }
    }

    /** The cycle that an entering arc closes. */
    private record Cycle(int join, int amount, int leaving, boolean leavingOnFirst) {}

    /** Finds how much can go round from the sink's side down to {@code from}, over the entering arc to {@code to}. */
    private Cycle find(int from, int to, int most) {
        int join = tree.join(from, to);
        int amount = most;
        int leaving = NOBODY;
        boolean onFirst = false;
        for (int node = from; node != join; node = parent[node]) {
            int residual = residualDown(node);
            if (residual < amount) {
                amount = residual;
                leaving = node;
                onFirst = true;
            }
        }
        for (int node = to; node != join; node = parent[node]) {
            int residual = residualUp(node);
            if (residual <= amount) {
                amount = residual;
                leaving = node;
                onFirst = false;
            }
        }
        return new Cycle(join, amount, leaving, onFirst);
    }

    private int residualUp(int node) {
        if (edgePupil[node] != NOBODY) {
            return 1;
        }
        return isOwnArc(node) ? open[node] - flow[node] : flow[parent[node]];
    }

    private int residualDown(int node) {
        if (edgePupil[node] != NOBODY) {
            return 0;
        }
        return isOwnArc(node) ? flow[node] : open[parent[node]] - flow[parent[node]];
    }

    /** Whether the edge to the parent is the node's own arc outwards, not the parent's. */
    private boolean isOwnArc(int node) {
        return outer[node] == parent[node];
    }

    private void push(int from, int to, int join, int amount) {
        if (amount == 0) {
            return;
        }
        for (int node = from; node != join; node = parent[node]) {
            if (isOwnArc(node)) {
                flow[node] -= amount;
            } else {
                flow[parent[node]] += amount;
            }
        }
        for (int node = to; node != join; node = parent[node]) {
            pushUp(node, amount);
        }
    }

    private void pushUp(int node, int amount) {
        if (edgePupil[node] != NOBODY) {
            chosen[edgePupil[node]] = edgeAbove[node];
        } else if (isOwnArc(node)) {
            flow[node] += amount;
        } else {
            flow[parent[node]] -= amount;
        }
    }

    /**
     * Cuts the edge above {@code leaving} and hangs the tree below it on {@code outside} by {@code inside}, which
     * becomes its top. The new edge is a pupil, or the entering arc of a row.
     */
    private void rehang(int leaving, int inside, int outside, int pupil, int below, int above) {
        release(leaving);
        int newPupil = pupil;
        int newBelow = below;
        int newAbove = above;
        int newParent = outside;
        int node = inside;
        while (true) {
            int oldParent = parent[node];
            int oldPupil = edgePupil[node];
            int oldBelow = edgeBelow[node];
            int oldAbove = edgeAbove[node];
            tree.unlink(node);
            parent[node] = newParent;
            edgePupil[node] = newPupil;
            edgeBelow[node] = newBelow;
            edgeAbove[node] = newAbove;
            if (newPupil != NOBODY) {
                edgeOf[newPupil] = node;
            }
            tree.link(node);
            if (node == leaving) {
                break;
            }
            newParent = node;
            newPupil = oldPupil;
            newBelow = oldAbove;
            newAbove = oldBelow;
            node = oldParent;
        }
        long wanted = potential[outside]
                + (pupil == NOBODY
                        ? 0
                        : costOf(cost, unplacedCost, pupil, below) - costOf(cost, unplacedCost, pupil, above));
        tree.shift(inside, wanted - potential[inside]);
    }

    /** What was the edge above a node is no longer in the tree. */
    private void release(int node) {
        if (edgePupil[node] != NOBODY) {
            edgeOf[edgePupil[node]] = NOBODY;
        } else {
            basic[isOwnArc(node) ? node : parent[node]] = false;
        }
    }
}
