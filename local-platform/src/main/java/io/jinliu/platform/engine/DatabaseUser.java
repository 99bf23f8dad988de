package io.jinliu.platform.engine;

/** A login of the database; its text never shows the password. */
public record DatabaseUser(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
