package org.throughline.matching.exact.graph;

import java.util.Arrays;

/**
 * The tree of the network simplex: parents, children in lists, depths and potentials. Its arrays are shared with the
 * simplex, which reads them and hangs nodes elsewhere millions of times.
 */
public final class SpanningTree {

    /** The node on which every other one hangs. */
    public static final int ROOT = 0;
    /** No node, where a node is meant. */
    public static final int NOBODY = -1;

    private final int[] parent;
    private final long[] potential;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;

    /** A root alone; every other node is hung on it or on another one. */
    public SpanningTree(int nodes) {
        parent = new int[nodes];
        potential = new long[nodes];
        depth = new int[nodes];
        firstChild = filled(nodes);
        nextSibling = filled(nodes);
        previousSibling = filled(nodes);
        parent[ROOT] = NOBODY;
    }

    /** Parents by node: the tree's own array. */
    public int[] parents() {
        return parent;
    }

    /** Potentials by node: the tree's own array. */
    public long[] potentials() {
        return potential;
    }

    /** An array of nobodies. */
    public static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NOBODY);
        return array;
    }

    /** The lowest node above both. */
    public int join(int some, int other) {
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
    public int firstBelow(int node) {
        return firstChild[node];
    }

    /** Whether a node is another one or above it. */
    public boolean isAncestor(int node, int other) {
        int at = other;
        while (depth[at] > depth[node]) {
            at = parent[at];
        }
        return at == node;
    }

    /** Hangs a node on its parent. */
    public void link(int node) {
        int above = parent[node];
        int next = firstChild[above];
        nextSibling[node] = next;
        previousSibling[node] = NOBODY;
        if (next != NOBODY) {
            previousSibling[next] = node;
        }
        firstChild[above] = node;
    }

    /** Takes a node off its parent. */
    public void unlink(int node) {
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
    public void shift(int top, long change) {
        int node = top;
        while (node != NOBODY) {
            potential[node] += change;
            depth[node] = depth[parent[node]] + 1;
            node = following(node, top);
        }
    }

    /** Sets the depths of everything below a node. */
    public void deepen(int top) {
        int node = firstChild[top];
        while (node != NOBODY) {
            depth[node] = depth[parent[node]] + 1;
            node = following(node, top);
        }
    }

    /** The next node below {@code top} in depth-first order, or nobody after the last. */
    public int following(int node, int top) {
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
