@NullMarked
package io.jinliu.common.outbox;

import org.jspecify.annotations.NullMarked;
