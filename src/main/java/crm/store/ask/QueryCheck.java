package crm.store.ask;

import crm.value.CrmException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.Set;
import org.apache.derby.iapi.sql.compile.ASTVisitor;
import org.apache.derby.iapi.sql.compile.Visitable;
import org.apache.derby.shared.common.error.StandardException;

/**
 * Looks at a statement as the engine itself has understood it, first when it is parsed, before anything of it is
 * bound, then again when names are resolved: it must be a query, over tables only, with functions that only calculate.
 */
final class QueryCheck implements ASTVisitor {
    private static final Set<String> HARMLESS_CLASSES = Set.of(
            "crm.store.SqlFunctions",
            "java.lang.Math",
            "java.lang.StrictMath",
            "org.apache.derby.catalog.SystemProcedures");
    private static final Set<String> HARMLESS_SYSTEM_FUNCTIONS = Set.of(
            "ACOS", "ASIN", "ATAN", "ATAN2", "COS", "SIN", "TAN", "PI", "DEGREES", "RADIANS", "EXP", "LN", "LOG",
            "LOG10", "CEIL", "CEILING", "FLOOR", "SIGN", "RAND", "COT", "COSH", "SINH", "TANH");

    private boolean looked;
    private boolean root;
    private int phase;

    /** Whether the engine showed the statement at all; one that it kept from before it does not. */
    boolean hasLooked() {
        return looked;
    }

    @Override
    public void initializeVisitor() {}

    @Override
    public void teardownVisitor() {}

    @Override
    public void begin(String statement, int at) {
        phase = at;
        root = true;
    }

    @Override
    public void end(int at) {
        looked |= at == AFTER_BIND;
    }

    @Override
    public Visitable visit(Visitable node) throws StandardException {
        String kind = node.getClass().getSimpleName();
        if (root) {
            root = false;
            if (!kind.equals("CursorNode")) {
                throw refused("crm sql only reads; this is no query", "begin with SELECT or VALUES");
            }
            if (phase == AFTER_PARSE && ((Integer) asked(node, "getUpdateMode")) == 2) {
                throw refused("crm sql only reads", "leave FOR UPDATE away");
            }
        }
        switch (kind) {
            case "NewInvocationNode", "FromVTI" ->
                throw refused("crm sql reads tables only, no table functions", "crm sql lists the tables");
            case "NextSequenceNode" -> throw refused("crm sql only reads; NEXT VALUE would write", "leave it away");
            case "UnaryOperatorNode" ->
                throw refused("crm sql knows no XML: it could read other files", "leave it away");
            case "StaticMethodCallNode" -> checkFunction(node);
            default -> {}
        }
        return node;
    }

    private void checkFunction(Visitable node) throws StandardException {
        if (phase == AFTER_PARSE) {
            return;
        }
        String where = String.valueOf(asked(node, "getJavaClassName"));
        String name = String.valueOf(asked(node, "getMethodName"));
        boolean harmless = HARMLESS_CLASSES.contains(where)
                && (!where.endsWith("SystemProcedures") || HARMLESS_SYSTEM_FUNCTIONS.contains(name));
        if (!harmless) {
            throw refused("crm sql runs no function of the engine: " + name, "functions that only calculate are fine");
        }
    }

    private static StandardException refused(String what, String instead) {
        return StandardException.plainWrapException(CrmException.usage(what).hint(instead));
    }

    /** The engine's classes of nodes are its own; what they say of themselves is asked by name. */
    private static Object asked(Visitable node, String question) {
        for (Class<?> type = node.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Method method = type.getDeclaredMethod(question);
                AccessibleObject.setAccessible(new AccessibleObject[] {method}, true);
                return method.invoke(node);
            } catch (NoSuchMethodException e) {
                // The question may be answered by a class above.
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(node.getClass() + " has no " + question);
    }

    @Override
    public boolean visitChildrenFirst(Visitable node) {
        return false;
    }

    @Override
    public boolean stopTraversal() {
        return false;
    }

    @Override
    public boolean skipChildren(Visitable node) {
        return false;
    }
}
