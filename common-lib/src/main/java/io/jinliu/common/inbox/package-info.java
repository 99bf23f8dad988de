@NullMarked
package io.jinliu.common.inbox;

import org.jspecify.annotations.NullMarked;
