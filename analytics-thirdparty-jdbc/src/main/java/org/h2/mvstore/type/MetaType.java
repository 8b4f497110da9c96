package org.h2.mvstore.type;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.engine.Constants;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/**
 * The types of a file's maps, each by the name that its class has in H2 itself. With the name that it has here, no
 * other H2 could open the file, nor we one of H2's.
 */
public final class MetaType<D> extends BasicDataType<DataType<?>> {

    private static final String HERE = prefix(MetaType.class.getName());
    /** Put together when it runs: as one text it would be renamed with the classes. */
    private static final String IN_FILES = String.join(".", "org", "h2", "");

    private final D owner;
    private final UncaughtExceptionHandler faults;
    private final Map<String, Object> known = new ConcurrentHashMap<>();

    public MetaType(D owner, UncaughtExceptionHandler faults) {
        this.owner = owner;
        this.faults = faults;
    }

    private static String prefix(String thisClass) {
        return thisClass.substring(0, thisClass.indexOf("mvstore.type."));
    }

    @Override
    public int compare(DataType<?> one, DataType<?> other) {
        throw new UnsupportedOperationException("types have no order: " + one + ", " + other);
    }

    @Override
    public int getMemory(DataType<?> type) {
        return Constants.MEMORY_OBJECT;
    }

    @Override
    public DataType<?>[] createStorage(int size) {
        return new DataType<?>[size];
    }

    @Override
    public void write(WriteBuffer target, DataType<?> type) {
        StatefulDataType<D> stateful = stateful(type);
        Object named = stateful == null || stateful.getFactory() == null ? type : stateful.getFactory();
        String name = replacePrefix(named.getClass().getName(), HERE, IN_FILES);
        target.putVarInt(name.length()).putStringData(name, name.length());
        if (stateful != null) {
            stateful.save(target, this);
        }
    }

    @SuppressWarnings("unchecked")
    private StatefulDataType<D> stateful(DataType<?> type) {
        return type instanceof StatefulDataType ? (StatefulDataType<D>) type : null;
    }

    @Override
    public DataType<?> read(ByteBuffer source) {
        String name = DataUtils.readString(source, DataUtils.readVarInt(source));
        try {
            return type(source, name);
        } catch (ReflectiveOperationException | SecurityException | IllegalArgumentException e) {
            if (faults != null) {
                faults.uncaughtException(Thread.currentThread(), e);
            }
            throw new IllegalStateException("unknown type of map: " + name, e);
        }
    }

    @SuppressWarnings("unchecked")
    private DataType<?> type(ByteBuffer source, String name) throws ReflectiveOperationException {
        Object found = known.get(name);
        if (found == null) {
            found = load(Class.forName(replacePrefix(name, IN_FILES, HERE)), name);
        }
        return found instanceof StatefulDataType.Factory
                ? ((StatefulDataType.Factory<D>) found).create(source, this, owner)
                : (DataType<?>) found;
    }

    /** What has no state of its own is kept; a type that has is made anew for each map. */
    private Object load(Class<?> type, String name) throws ReflectiveOperationException {
        Object only = only(type);
        Object made = only == null ? type.getDeclaredConstructor().newInstance() : only;
        if (only != null || made instanceof StatefulDataType.Factory) {
            known.put(name, made);
        }
        return made;
    }

    private static Object only(Class<?> type) {
        try {
            return type.getDeclaredField("INSTANCE").get(null);
        } catch (ReflectiveOperationException | NullPointerException e) {
            return null;
        }
    }

    private static String replacePrefix(String name, String from, String to) {
        return name.startsWith(from) ? to + name.substring(from.length()) : name;
    }
}
