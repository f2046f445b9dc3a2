;; The search scanner: finds the best match of one term in the folded texts of every row of a block, sixteen bytes at a time. It ranks
;; like `matchRow` in src/core/query/match-query.ts. scripts/build-scan.mjs assembles it into scan-wasm.ts.
;;
;; Memory: 0 …      one bit per code point below 0x2E80: is it part of a word (char-class.ts)
;;         2048 …   the term's text (the needle) in UTF-8
;;         16384 …  blocks: totals (u32 per row), bounds (u32 per row and field, and the end of the last), texts
;; A line feed, which no needle contains, precedes the first text and follows each.
(module
  (import "env" "memory" (memory 1))
  ;; The ranks of the fields, four bits each from the right (FIELD_RANKS), and their number.
  (import "env" "fieldRanks" (global $fieldRanks i32))
  (import "env" "fieldCount" (global $fieldCount i32))
  ;; KIND_WEIGHT is 1 << kindShift.
  (import "env" "kindShift" (global $kindShift i32))

  (func $bit (param $code i32) (result i32)
    (i32.and
      (i32.shr_u (i32.load8_u (i32.shr_u (local.get $code) (i32.const 3))) (i32.and (local.get $code) (i32.const 7)))
      (i32.const 1)))

  ;; A character of three bytes belongs to a word only below 0x2E80, one of four bytes never.
  (func $bit3 (param $first i32) (param $second i32) (param $third i32) (result i32)
    (local $code i32)
    (local.set $code
      (i32.or
        (i32.shl (i32.and (local.get $first) (i32.const 15)) (i32.const 12))
        (i32.or
          (i32.shl (i32.and (local.get $second) (i32.const 63)) (i32.const 6))
          (i32.and (local.get $third) (i32.const 63)))))
    (if (result i32) (i32.ge_u (local.get $code) (i32.const 0x2E80))
      (then (i32.const 0))
      (else (call $bit (local.get $code)))))

  (func $wordBefore (param $at i32) (result i32)
    (local $last i32) (local $middle i32)
    (local.set $last (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))
    (if (i32.lt_u (local.get $last) (i32.const 0x80)) (then (return (call $bit (local.get $last)))))
    (local.set $middle (i32.load8_u (i32.sub (local.get $at) (i32.const 2))))
    (if (i32.eq (i32.and (local.get $middle) (i32.const 0xE0)) (i32.const 0xC0))
      (then (return (call $bit (i32.or
        (i32.shl (i32.and (local.get $middle) (i32.const 31)) (i32.const 6))
        (i32.and (local.get $last) (i32.const 63)))))))
    (if (i32.ne
          (i32.and (i32.load8_u (i32.sub (local.get $at) (i32.const 3))) (i32.const 0xF0))
          (i32.const 0xE0))
      (then (return (i32.const 0))))
    (call $bit3 (i32.load8_u (i32.sub (local.get $at) (i32.const 3))) (local.get $middle) (local.get $last)))

  (func $wordAfter (param $at i32) (result i32)
    (local $first i32)
    (local.set $first (i32.load8_u (local.get $at)))
    (if (i32.lt_u (local.get $first) (i32.const 0x80)) (then (return (call $bit (local.get $first)))))
    (if (i32.lt_u (local.get $first) (i32.const 0xE0))
      (then (return (call $bit (i32.or
        (i32.shl (i32.and (local.get $first) (i32.const 31)) (i32.const 6))
        (i32.and (i32.load8_u offset=1 (local.get $at)) (i32.const 63)))))))
    (if (i32.ge_u (local.get $first) (i32.const 0xF0)) (then (return (i32.const 0))))
    (call $bit3 (local.get $first) (i32.load8_u offset=1 (local.get $at)) (i32.load8_u offset=2 (local.get $at))))

  ;; A needle of two bytes was compared completely by the caller.
  (func $isNeedle (param $at i32) (param $length i32) (result i32)
    (local $i i32)
    (if (i32.le_u (local.get $length) (i32.const 2)) (then (return (i32.const 1))))
    (loop $next
      (if (i32.ne
            (i32.load8_u (i32.add (local.get $at) (local.get $i)))
            (i32.load8_u offset=2048 (local.get $i)))
        (then (return (i32.const 0))))
      (br_if $next
        (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $length))))
    (i32.const 1))

  ;; The kind of match: 0 whole word, 1 word start, 2 inside a word, 3 not allowed by the flags. Flags: 1 the needle starts with a
  ;; word character, 2 it ends with one, 4 word starts count, 8 matches inside words count.
  (func $kind (param $at i32) (param $length i32) (param $flags i32) (result i32)
    (if (i32.and (local.get $flags) (i32.const 1))
      (then (if (call $wordBefore (local.get $at))
        (then (return (select (i32.const 2) (i32.const 3) (i32.and (local.get $flags) (i32.const 8))))))))
    (if (i32.eqz (i32.and (local.get $flags) (i32.const 2))) (then (return (i32.const 0))))
    (if (i32.eqz (call $wordAfter (i32.add (local.get $at) (local.get $length)))) (then (return (i32.const 0))))
    (select (i32.const 1) (i32.const 3) (i32.and (local.get $flags) (i32.const 4))))

  ;; The best rank in [start, stop), or 0xFFFFFFFF. `bounds` are those of the row; `a` and `b` are two offsets in the needle whose
  ;; bytes are compared first.
  (func $best (param $start i32) (param $stop i32) (param $bounds i32) (param $field i32)
              (param $length i32) (param $a i32) (param $b i32) (param $flags i32) (result i32)
    (local $at i32) (local $last i32) (local $mask i32) (local $found i32) (local $kind i32) (local $rank i32)
    (local $best i32) (local $starts i32) (local $bytes v128) (local $byteA v128) (local $byteB v128)
    (local.set $best (i32.const -1))
    (local.set $last (i32.sub (local.get $stop) (local.get $length)))
    (if (i32.gt_s (local.get $start) (local.get $last)) (then (return (local.get $best))))
    (local.set $byteA (v128.load8_splat offset=2048 (local.get $a)))
    (local.set $byteB (v128.load8_splat offset=2048 (local.get $b)))
    (local.set $starts (i32.eq (i32.and (local.get $flags) (i32.const 9)) (i32.const 1)))
    (local.set $at (local.get $start))
    (loop $window
      ;; Skips two windows at once if neither has a candidate.
      (if (i32.eqz (v128.any_true (v128.or
            (v128.and
              (i8x16.eq (v128.load (i32.add (local.get $at) (local.get $a))) (local.get $byteA))
              (i8x16.eq (v128.load (i32.add (local.get $at) (local.get $b))) (local.get $byteB)))
            (v128.and
              (i8x16.eq (v128.load offset=16 (i32.add (local.get $at) (local.get $a))) (local.get $byteA))
              (i8x16.eq (v128.load offset=16 (i32.add (local.get $at) (local.get $b))) (local.get $byteB))))))
        (then
          (br_if $window
            (i32.le_s (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $last)))
          (return (local.get $best))))
      (local.set $mask (i8x16.bitmask (v128.and
        (i8x16.eq (v128.load (i32.add (local.get $at) (local.get $a))) (local.get $byteA))
        (i8x16.eq (v128.load (i32.add (local.get $at) (local.get $b))) (local.get $byteB)))))
      ;; Most occurrences of a short needle are inside words. If only word starts count, those after a lower-case letter or a digit
      ;; are removed sixteen at a time (folded text has no capitals).
      (if (i32.and (i32.ne (local.get $mask) (i32.const 0)) (local.get $starts))
        (then (local.set $mask (i32.and (local.get $mask) (i32.xor (i32.const -1)
          (i8x16.bitmask (v128.or
            (i8x16.lt_u (i8x16.sub (local.tee $bytes (v128.load (i32.sub (local.get $at) (i32.const 1)))) (i8x16.splat (i32.const 97)))
              (i8x16.splat (i32.const 26)))
            (i8x16.lt_u (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 48)))
              (i8x16.splat (i32.const 10))))))))))
      ;; Once the row has a word start, only a whole word is better: those before a letter or a digit are removed.
      (if (i32.and (i32.ne (local.get $mask) (i32.const 0))
                   (i32.lt_u (local.get $best) (i32.shl (i32.const 2) (global.get $kindShift))))
        (then (local.set $mask (i32.and (local.get $mask) (i32.xor (i32.const -1)
          (i8x16.bitmask (v128.or
            (i8x16.lt_u (i8x16.sub (local.tee $bytes (v128.load (i32.add (local.get $at) (local.get $length)))) (i8x16.splat (i32.const 97)))
              (i8x16.splat (i32.const 26)))
            (i8x16.lt_u (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 48)))
              (i8x16.splat (i32.const 10))))))))))
      (if (local.get $mask)
        (then
          (block $done
            (loop $candidate
              (local.set $found (i32.add (local.get $at) (i32.ctz (local.get $mask))))
              (br_if $done (i32.gt_u (local.get $found) (local.get $last)))
              (if (call $isNeedle (local.get $found) (local.get $length))
                (then
                  (local.set $kind (call $kind (local.get $found) (local.get $length) (local.get $flags)))
                  (if (i32.lt_u (local.get $kind) (i32.const 3))
                    (then
                      (block $known
                        (loop $further
                          (br_if $known (i32.lt_u (local.get $found)
                            (i32.load offset=4 (i32.add (local.get $bounds) (i32.shl (local.get $field) (i32.const 2))))))
                          (local.set $field (i32.add (local.get $field) (i32.const 1)))
                          (br $further)))
                      (local.set $rank (i32.or
                        (i32.shl (local.get $kind) (global.get $kindShift))
                        (i32.and (i32.const 15)
                          (i32.shr_u (global.get $fieldRanks) (i32.shl (local.get $field) (i32.const 2))))))
                      (if (i32.lt_u (local.get $rank) (local.get $best))
                        (then (local.set $best (local.get $rank))))
                      ;; Fields ascend by rank, so nothing later is better than a whole word.
                      (if (i32.eqz (local.get $kind)) (then (return (local.get $best))))))))
              (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
              (br_if $candidate (local.get $mask))))))
      (br_if $window
        (i32.le_s (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $last))))
    (local.get $best))

  ;; Adds the term's rank to the total of each row that is not excluded (0xFFFFFFFF). Rows without the term are excluded; with
  ;; flag 16 those that have it. The fields from `first` to before `end` are searched.
  (func (export "scan") (param $totals i32) (param $bounds i32) (param $rows i32) (param $first i32) (param $end i32)
                        (param $length i32) (param $a i32) (param $b i32) (param $flags i32)
    (local $rank i32) (local $total i32)
    (if (i32.eqz (local.get $rows)) (then (return)))
    (loop $row
      (local.set $total (i32.load (local.get $totals)))
      (if (i32.ne (local.get $total) (i32.const -1))
        (then
          (local.set $rank (call $best
            (i32.load (i32.add (local.get $bounds) (i32.shl (local.get $first) (i32.const 2))))
            (i32.load (i32.add (local.get $bounds) (i32.shl (local.get $end) (i32.const 2))))
            (local.get $bounds) (local.get $first)
            (local.get $length) (local.get $a) (local.get $b) (local.get $flags)))
          (if (i32.and (local.get $flags) (i32.const 16))
            (then (if (i32.ne (local.get $rank) (i32.const -1))
              (then (i32.store (local.get $totals) (i32.const -1)))))
            (else (i32.store (local.get $totals)
              (select (i32.const -1) (i32.add (local.get $total) (local.get $rank))
                (i32.eq (local.get $rank) (i32.const -1))))))))
      (local.set $totals (i32.add (local.get $totals) (i32.const 4)))
      (local.set $bounds (i32.add (local.get $bounds) (i32.shl (global.get $fieldCount) (i32.const 2))))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))))
