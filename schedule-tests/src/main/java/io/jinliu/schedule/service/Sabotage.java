package io.jinliu.schedule.service;

/** Breaks a port on purpose, so that the schedules can show that they would notice. */
@FunctionalInterface
public interface Sabotage {

    Sabotage NONE = new Sabotage() {
        @Override
        public <T> T of(Class<T> port, T sound) {
            return sound;
        }
    };

    /** The port as the service gets it: the sound one, or one that goes wrong. */
    <T> T of(Class<T> port, T sound);
}
