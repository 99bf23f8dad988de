/** 2x2 becomes 4x4: docs/domain/resharding.md. */
@NullMarked
package io.jinliu.reshard;

import org.jspecify.annotations.NullMarked;
