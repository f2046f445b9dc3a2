;; The scanner of search: for every row of a block, the best match of one term in its folded texts. It says the same as
;; `findTerm` in src/contract/query-match.ts, sixteen bytes at a time. Assembled by scripts/build-scan.mjs into scan-wasm.ts.
;;
;; Memory: 0 …      one bit per code point below 0x2E80: is it part of a word (char-class.ts)
;;         2048 …   the needle, UTF-8
;;         16384 …  blocks: totals (u32 per row), bounds (u32 per field and row, one more at the end), texts
;; Each text ends with a line feed, which no needle holds, and one stands before the first.
(module
  (import "env" "memory" (memory 1))

  (func $bit (param $code i32) (result i32)
    (i32.and
      (i32.shr_u (i32.load8_u (i32.shr_u (local.get $code) (i32.const 3))) (i32.and (local.get $code) (i32.const 7)))
      (i32.const 1)))

  ;; A code point of three bytes is a letter of a word only below 0x2E80, one of four bytes never.
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

  ;; Two bytes of the needle were compared already.
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

  ;; 0 whole word, 1 word start, 2 inside, 3 none of what the flags allow. Flags: 1 the needle begins with a letter of a word,
  ;; 2 it ends with one, 4 word starts count, 8 insides count.
  (func $kind (param $at i32) (param $length i32) (param $flags i32) (result i32)
    (if (i32.and (local.get $flags) (i32.const 1))
      (then (if (call $wordBefore (local.get $at))
        (then (return (select (i32.const 2) (i32.const 3) (i32.and (local.get $flags) (i32.const 8))))))))
    (if (i32.eqz (i32.and (local.get $flags) (i32.const 2))) (then (return (i32.const 0))))
    (if (i32.eqz (call $wordAfter (i32.add (local.get $at) (local.get $length)))) (then (return (i32.const 0))))
    (select (i32.const 1) (i32.const 3) (i32.and (local.get $flags) (i32.const 4))))

  ;; Best rank in [start, stop), 0xFFFFFFFF where there is none. `bounds` are the row's; `a` and `b` are two places in the needle
  ;; whose bytes are compared first.
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
      ;; Two windows without a candidate are passed over at once.
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
      ;; Most places of a short needle lie inside a word: where only word starts count, those behind a small Latin letter or a digit
      ;; are struck out sixteen at a time (folded text has no capitals).
      (if (i32.and (i32.ne (local.get $mask) (i32.const 0)) (local.get $starts))
        (then (local.set $mask (i32.and (local.get $mask) (i32.xor (i32.const -1)
          (i8x16.bitmask (v128.or
            (i8x16.lt_u (i8x16.sub (local.tee $bytes (v128.load (i32.sub (local.get $at) (i32.const 1)))) (i8x16.splat (i32.const 97)))
              (i8x16.splat (i32.const 26)))
            (i8x16.lt_u (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 48)))
              (i8x16.splat (i32.const 10))))))))))
      ;; Once the row has a word start, only a whole word is better: the same for those that go on.
      (if (i32.and (i32.ne (local.get $mask) (i32.const 0)) (i32.lt_u (local.get $best) (i32.const 1024)))
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
                      ;; Ranks of the fields, four bits each from the right: see FIELD_RANKS.
                      (local.set $rank (i32.or
                        (i32.shl (local.get $kind) (i32.const 9))
                        (i32.and (i32.const 15)
                          (i32.shr_u (i32.const 0x332100) (i32.shl (local.get $field) (i32.const 2))))))
                      (if (i32.lt_u (local.get $rank) (local.get $best))
                        (then (local.set $best (local.get $rank))))
                      ;; Fields come best first, so nothing later beats a whole word.
                      (if (i32.eqz (local.get $kind)) (then (return (local.get $best))))))))
              (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
              (br_if $candidate (local.get $mask))))))
      (br_if $window
        (i32.le_s (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $last))))
    (local.get $best))

  ;; Adds the rank of the term in the buffer to the total of each row that is still in; 0xFFFFFFFF is a row that is out. Rows
  ;; without the term go out, or with flag 16 the rows that have it. `first` and `end` bound the fields that are looked at.
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
      (local.set $bounds (i32.add (local.get $bounds) (i32.const 24)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))))
