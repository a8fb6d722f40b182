package crm.store.journal;

import crm.store.WithinStore;
import crm.store.engine.Sha256;
import crm.store.engine.Statements;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A salt for each record and each command line, none of them stored: they are the leaves of a tree of hashes whose root
 * is random, four children to a node. To forget one salt for ever, the nodes above it are replaced by their other
 * children: every other salt can still be computed, that one cannot (a puncturable function after Goldreich, Goldwasser
 * and Micali 1986). Not for several threads.
 */
@WithinStore
public final class Salts {
    /** The tree of the records, by their ids. */
    public static final long RECORDS = 0;

    /** The tree of the command lines, by the numbers of their change sets. */
    public static final long COMMANDS = 1;

    private static final int DEPTH = 20;

    private final Statements statements;
    private final long tree;
    private final TreeMap<Long, Node> nodes = new TreeMap<>();
    private final List<Node> path = new ArrayList<>();
    private final Sha256 sha = new Sha256();

    /** A node: the salts of ids from low on, as many as its depth leaves. */
    private static final class Node {
        private final long low;
        private final int depth;
        private final byte[] seed;

        Node(long low, int depth, byte[] seed) {
            this.low = low;
            this.depth = depth;
            this.seed = seed;
        }

        long low() {
            return low;
        }

        int depth() {
            return depth;
        }

        byte[] seed() {
            return seed;
        }

        long size() {
            return 1L << (2 * (DEPTH - depth));
        }

        boolean covers(long id) {
            return id >= low && id - low < size();
        }
    }

    private Salts(Statements statements, long tree) {
        this.statements = statements;
        this.tree = tree;
    }

    /** The salts of a tree; a new tree when there is none. */
    public static Salts of(Statements statements, long tree) {
        return new Salts(statements, tree);
    }

    /** Knows the salts of all ids from this one on, so that {@link #of(long)} asks the database no more for them. */
    public Salts from(long id) {
        reach(id);
        statements.list(
                "SELECT low, depth, seed FROM salts WHERE tree = ? AND low > ?",
                List.of(tree, id),
                (results, cells) -> keep(results));
        return this;
    }

    private Node keep(ResultSet results) throws SQLException {
        Node node =
                new Node(results.getLong(1), results.getInt(2), HexFormat.of().parseHex(results.getString(3)));
        nodes.put(node.low(), node);
        return node;
    }

    /** The node that is nearest below an id. */
    private Node reach(long id) {
        Map.Entry<Long, Node> known = nodes.floorEntry(id);
        if (known != null && known.getValue().covers(id)) {
            return known.getValue();
        }
        return statements
                .first(
                        "SELECT low, depth, seed FROM salts WHERE tree = ? AND low <= ? ORDER BY low DESC"
                                + " FETCH FIRST 1 ROWS ONLY",
                        List.of(tree, id),
                        (results, cells) -> keep(results))
                .orElseGet(this::root);
    }

    private Node root() {
        byte[] seed = new byte[Sha256.LENGTH];
        new SecureRandom().nextBytes(seed);
        Node root = new Node(0, 0, seed);
        store(root);
        return root;
    }

    private void store(Node node) {
        nodes.put(node.low(), node);
        statements.update(
                "INSERT INTO salts (tree, low, depth, seed) VALUES (?, ?, ?, ?)",
                tree,
                node.low(),
                (long) node.depth(),
                HexFormat.of().formatHex(node.seed()));
    }

    /** The salt of an id; empty when it is forgotten. */
    public Optional<byte[]> of(long id) {
        while (!path.isEmpty() && !path.get(path.size() - 1).covers(id)) {
            path.remove(path.size() - 1);
        }
        if (path.isEmpty()) {
            Node above = reach(id);
            if (!above.covers(id)) {
                return Optional.empty();
            }
            path.add(above);
        }
        while (path.get(path.size() - 1).depth() < DEPTH) {
            Node last = path.get(path.size() - 1);
            path.add(child(last, (int) ((id - last.low()) / (last.size() / 4))));
        }
        return Optional.of(path.get(path.size() - 1).seed());
    }

    private Node child(Node above, int which) {
        byte[] seed = sha.raw(above.seed()).add((long) which).digest();
        return new Node(above.low() + which * (above.size() / 4), above.depth() + 1, seed);
    }

    /** Forgets the salt of an id for ever. */
    public void forget(long id) {
        Node node = reach(id);
        if (!node.covers(id)) {
            return;
        }
        path.clear();
        nodes.remove(node.low());
        statements.update("DELETE FROM salts WHERE tree = ? AND low = ?", tree, node.low());
        while (node.depth() < DEPTH) {
            Node next = node;
            for (int which = 0; which < 4; which++) {
                Node child = child(node, which);
                if (child.covers(id)) {
                    next = child;
                } else {
                    store(child);
                }
            }
            node = next;
        }
    }
}
