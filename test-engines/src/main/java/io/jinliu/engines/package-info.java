/** Databases and a broker that only tests use; chosen by {@code jinliu.test.engine} (docs/domain/storage.md). */
@NullMarked
package io.jinliu.engines;

import org.jspecify.annotations.NullMarked;
