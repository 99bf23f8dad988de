package io.jinliu.platform.cli;

import io.jinliu.platform.engine.Folders;

/** The Java agent of acceptance-tests, with which services can be told where to die. */
record FaultAgent(Workplace workplace) {

    /** No options; and nobody is told that there are agents. */
    String none() {
        Folders.delete(workplace.data().failpoints());
        return "";
    }

    /** For the services' JVMs; makes the folder in which they look for orders. */
    String options() {
        var jar = workplace
                .checkout()
                .plainJar(Acceptance.MODULE)
                .orElseThrow(() -> new NotPossible(Acceptance.MODULE + " is not built"));
        return "-javaagent:%s=%s".formatted(jar, Folders.secret(workplace.data().failpoints()));
    }
}
