@NullMarked
package io.jinliu.common.admission;

import org.jspecify.annotations.NullMarked;
