package io.jinliu.schedule.loom;

/** The process has died here. An error, so that nothing that survives failures survives it. */
public final class Death extends Error {

    private static final long serialVersionUID = 1;

    public Death(String where) {
        super(where, null, false, false);
    }
}
