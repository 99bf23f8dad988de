@NullMarked
package io.jinliu.common.claim;

import org.jspecify.annotations.NullMarked;
