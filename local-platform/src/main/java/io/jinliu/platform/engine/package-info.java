/** Real MariaDB and real RocketMQ, started from jars: for the local platform and for the services' own tests. */
@NullMarked
package io.jinliu.platform.engine;

import org.jspecify.annotations.NullMarked;
