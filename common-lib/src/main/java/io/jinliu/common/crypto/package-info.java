@NullMarked
package io.jinliu.common.crypto;

import org.jspecify.annotations.NullMarked;
