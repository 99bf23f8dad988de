@NullMarked
package io.jinliu.common.audit;

import org.jspecify.annotations.NullMarked;
