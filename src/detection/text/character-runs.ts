/**
 * The characters of the basic plane in runs: a letter for what they are (l letter, m mark, d digit, s space, n nothing,
 * . anything else) and how many follow one another, where more than one. From Unicode 15 by way of the properties that
 * regular expressions know; written out because Outlook's event runtime does not know them.
 */
export const characterRuns =
  '.160s.9l.2n.4d2.l.3dl.d3.l23.l31.l458.4l12.14l5.7l.l.17m112l5.l2.2l4.l.6l.l3.l.l20.l83.l139.m7l166.l' +
  '38.2l.6l41.8m45.m.m2.m2.m.8l27.4l4.13n6.10m11.n.3l43m21d10.4l2ml99.lm7n.m6l2m2.m4l2d10l3.2l.15nlml30' +
  'm27.2l89m11l.14d10l33m9l2.4l.2m.2l22m4lm9lm3lm5.18l25m3.4l11.5l24.l7n2.5m9l42m24nm33l54m3lm18lm7l10m' +
  '2.2d10.l16m3.l8.2l2.2l22.l7.l.3l4.2mlm7.2m2.2m3l.8m.4l2.l3m2.2d10l2.2d6.2l.m.2m3.l6.4l2.2l22.l7.l2.l' +
  '2.l2.2m.m5.4m2.2m3.3m.7l4.l.7d10m2l3m.11m3.l9.l3.l22.l7.l2.l5.2mlm8.m3.m3.2l.15l2m2.2d10.9lm6.m3.l8.' +
  '2l2.2l22.l7.l2.l5.2mlm7.2m2.2m3.7m3.4l2.l3m2.2d10.ld6.10ml.l6.3l3.l4.3l2.l.l2.3l2.3l3.3l12.4m5.3m3.m' +
  '4.2l.6m.14d13.13m5l8.l3.l23.l16.2mlm7.m3.m4.7m2.l3.l2.2l2m2.2d10.8d7.lm3.l8.l3.l23.l10.l5.2mlm7.m3.m' +
  '4.7m2.5l3.l2m2.2d10.l2m.12m4l9.l3.l41m2lm7.m3.m4l.5l3md7l3m2.2d19.l6.m3.l18.3l24.l9.l.2l7.3m.4m6.m.m' +
  '8.6d10.2m2.13l48ml2m7.5l7m8.d10.39l2.l.l5.l24.l.l10ml2m9l.2l5.l.m7.d10.2l4.32l.23m2.6d20.m.m.m.4m2l8' +
  '.l36.4m20.m2l5m11.m36.9m.57l43m20ld10.6l6m4l4m3lm3l2m7l3m4l13m12lmd10m4.2l38.l.5l.2l43.l333.l4.2l7.l' +
  '.l4.2l41.l4.2l33.l4.2l7.l.l4.2l15.l57.l4.2l67.2m3.9d20.3l16.16l86.2l6.3l620.2l17sl26.5l75.6l8.7l18m4' +
  '.9l19m3.11l18m2.12l13.l3.m2.12l52m32.3l.4lm.2d10.6d10.17n5d10.6l89.7l5m2l34ml.5l70.10l31.m12.4m12.10' +
  'd10l30.2l5.11l44.4l26.6d11.37l23m5.4l53m10.m29.2md10.6d10.13l.8m46.2m12.20m5l47m17l8.3d10.17m9.12m3l' +
  '30m13l2d10l44m14.12l36m20.8d10.3l3d10l36.2l11.5l43.2l3.16m3.m21l4ml6ml2m3l.5l192m64l278.2l6.2l38.2l6' +
  '.2l8.l.l.l.l31.2l53.l7.l.3l3.l7.3l4.2l6.4l13.5l3.l7.3s11n5.26n5s.47sn5.n10dl.2d6.5ld10.6l13.51m33.17' +
  'l.4l.2l10.l.3l5.6l.l.l.l4.l11.2l4.5l5.4l.d16.35l2.4d.726d60.78d22.630d30.1132l229.6l4m3l2.9d.2l38.l.' +
  '5l.2l56.7l.15ml23.9l7.l7.l7.l7.l7.l7.l7.l7.m32.47l.464s.4l2.35m6.l5.5l2.4l86.2m2.2l3.l90.l4.5l43.l94' +
  '.3d4.10l32.48l16.32d10.30d8.d15.32d10.39d15.320l6592.64l22157.67l46.2l269.3l16d10l2.20l47m4.m10.l31m' +
  '2l70.10m2.37l9.2l103.2l82.20l17ml3ml4ml23m5.4m.3d6.10l52.12m2l50m18.10d10.6m18l6.3l.l2md10l28m8.2l23' +
  'm13.12l29.3m4l47m14.14ld10.6l5ml10d10l5.l41m14.9l3ml8m2.2d10.6l23.3lm3l50mlm3l2m2l5m2lml.24l3.2l11m5' +
  '.2l3m2.10l6.2l6.2l6.9l7.l7.l43.l14.6l115m8.m2.2d10.6l11172.12l23.4l49.8452l366.2l106.38l7.12l5.5lml1' +
  '0.l13.l5.l.l2.l2.l108.33l363.18l64.2l54.40l12.4n16.16m16.64l5.l135.2n.16d10.7l26.6l26.11l89.3l6.2l6.' +
  '2l6.2l3.28n3.4';
