package org.throughline.matching.exact;

import java.util.Arrays;

/**
 * The tree of the network simplex: parents, children in lists, depths and potentials. Its arrays are shared with the
 * simplex, which reads them and hangs nodes elsewhere millions of times.
 */
final class SpanningTree {

    static final int ROOT = 0;
    static final int NOBODY = -1;

    final int[] parent;
    final long[] potential;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;

    /** A root alone; every other node is hung on it or on another one. */
    SpanningTree(int nodes) {
        parent = new int[nodes];
        potential = new long[nodes];
        depth = new int[nodes];
        firstChild = filled(nodes);
        nextSibling = filled(nodes);
        previousSibling = filled(nodes);
        parent[ROOT] = NOBODY;
    }

    /** An array of nobodies. */
    static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NOBODY);
        return array;
    }

    int join(int some, int other) {
        int left = some;
        int right = other;
        while (left != right) {
            if (depth[left] >= depth[right]) {
                left = parent[left];
            } else {
                right = parent[right];
            }
        }
        return left;
    }

    /** The first node hung on a node, or nobody. */
    int firstBelow(int node) {
        return firstChild[node];
    }

    boolean isAncestor(int node, int other) {
        int at = other;
        while (depth[at] > depth[node]) {
            at = parent[at];
        }
        return at == node;
    }

    void link(int node) {
        int above = parent[node];
        int next = firstChild[above];
        nextSibling[node] = next;
        previousSibling[node] = NOBODY;
        if (next != NOBODY) {
            previousSibling[next] = node;
        }
        firstChild[above] = node;
    }

    void unlink(int node) {
        int previous = previousSibling[node];
        int next = nextSibling[node];
        if (previous == NOBODY) {
            firstChild[parent[node]] = next;
        } else {
            nextSibling[previous] = next;
        }
        if (next != NOBODY) {
            previousSibling[next] = previous;
        }
    }

    /** Adds to the potentials of a node and everything below it, and sets their depths. */
    void shift(int top, long change) {
        int node = top;
        while (node != NOBODY) {
            potential[node] += change;
            depth[node] = depth[parent[node]] + 1;
            node = following(node, top);
        }
    }

    void deepen(int top) {
        int node = firstChild[top];
        while (node != NOBODY) {
            depth[node] = depth[parent[node]] + 1;
            node = following(node, top);
        }
    }

    /** The next node below {@code top} in depth-first order, or nobody after the last. */
    int following(int node, int top) {
        if (firstChild[node] != NOBODY) {
            return firstChild[node];
        }
        int at = node;
        while (at != top && nextSibling[at] == NOBODY) {
            at = parent[at];
        }
        return at == top ? NOBODY : nextSibling[at];
    }
}
