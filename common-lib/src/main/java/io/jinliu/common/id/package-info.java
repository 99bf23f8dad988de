@NullMarked
package io.jinliu.common.id;

import org.jspecify.annotations.NullMarked;
