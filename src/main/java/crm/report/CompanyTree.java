package crm.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Companies below their parent companies, each with its own figures and with those of all below it. A company whose
 * parents lead in a circle counts as the top of it where its number is the smallest.
 */
final class CompanyTree {
    private final Map<Long, Node> nodes = new TreeMap<>();

    /** A company and what lies directly below it. */
    static final class Node {
        private final long id;
        private final String name;
        private final Optional<Long> parent;
        private final List<Node> below = new ArrayList<>();
        private Optional<Node> above = Optional.empty();
        private final Sum own = new Sum();
        private final Sum all = new Sum();

        Node(long id, String name, Optional<Long> parent) {
            this.id = id;
            this.name = name;
            this.parent = parent;
        }

        long id() {
            return id;
        }

        String name() {
            return name;
        }

        /** The name of the company it belongs to. */
        Optional<String> parent() {
            return above.map(Node::name);
        }

        /** What is its own. */
        Sum own() {
            return own;
        }

        /** What is its own and of all companies below. */
        Sum all() {
            return all;
        }
    }

    /** Figures that add up. */
    static final class Sum {
        private long companies;
        private long contacts;
        private long orders;
        private BigDecimal spend = BigDecimal.ZERO;
        private BigDecimal open = BigDecimal.ZERO;

        /** Companies, itself included. */
        long companies() {
            return companies;
        }

        long contacts() {
            return contacts;
        }

        /** Orders, returns and cancelled ones aside. */
        long orders() {
            return orders;
        }

        BigDecimal spend() {
            return spend;
        }

        /** The amount of open deals. */
        BigDecimal open() {
            return open;
        }

        void addContact() {
            contacts++;
        }

        void addOrder(BigDecimal amount) {
            orders += amount.signum() >= 0 ? 1 : 0;
            spend = spend.add(amount);
        }

        void addOpen(BigDecimal amount) {
            open = open.add(amount);
        }

        private void add(Sum other) {
            companies += other.companies;
            contacts += other.contacts;
            orders += other.orders;
            spend = spend.add(other.spend);
            open = open.add(other.open);
        }
    }

    /**
     * A company of the listing.
     *
     * @param level how many companies stand above it in the tree; 0 for a top
     */
    record Placed(Node node, int level) {}

    /** Adds a company. */
    void add(long id, String name, Optional<Long> parent) {
        Node node = new Node(id, name, parent);
        node.own.companies = 1;
        nodes.put(id, node);
    }

    /** The company of that number, if it is one. */
    Optional<Node> company(Long id) {
        return Optional.ofNullable(id).map(nodes::get);
    }

    /** Hangs each company below its parent and adds up from below; once all is known. */
    void complete() {
        for (Node node : nodes.values()) {
            node.parent.map(nodes::get).filter(above -> !isAbove(node, above)).ifPresent(above -> {
                above.below.add(node);
                node.above = Optional.of(above);
            });
        }
        tops().forEach(this::addUp);
    }

    /** Whether a company stands above another, or is it: to hang it below that one would close a circle. */
    private static boolean isAbove(Node node, Node other) {
        Optional<Node> at = Optional.of(other);
        while (at.isPresent()) {
            if (at.get() == node) {
                return true;
            }
            at = at.get().above;
        }
        return false;
    }

    private void addUp(Node top) {
        List<Node> order = new ArrayList<>(List.of(top));
        for (int i = 0; i < order.size(); i++) {
            order.addAll(order.get(i).below);
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            Node node = order.get(i);
            node.all.add(node.own);
            node.below.forEach(each -> node.all.add(each.all));
        }
    }

    /** The companies without a parent. */
    List<Node> tops() {
        return nodes.values().stream().filter(node -> node.above.isEmpty()).toList();
    }

    /**
     * The companies from some on, those with most spend first, each followed by what is below it.
     *
     * @param depth how many levels below; 0 for the companies alone
     */
    List<Placed> from(List<Node> tops, int depth) {
        List<Placed> placed = new ArrayList<>();
        List<Placed> waiting = new ArrayList<>();
        sorted(tops).forEach(node -> waiting.add(0, new Placed(node, 0)));
        Set<Node> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Placed next = waiting.remove(waiting.size() - 1);
            if (seen.add(next.node)) {
                placed.add(next);
                List<Node> below = next.level < depth ? sorted(next.node.below) : List.of();
                for (int i = below.size() - 1; i >= 0; i--) {
                    waiting.add(new Placed(below.get(i), next.level + 1));
                }
            }
        }
        return placed;
    }

    private static List<Node> sorted(List<Node> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparing((Node node) -> node.all.spend)
                        .reversed()
                        .thenComparing(Comparator.comparing((Node node) -> node.all.open)
                                .reversed())
                        .thenComparing(node -> node.id))
                .toList();
    }
}
