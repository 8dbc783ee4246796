import Foundation

/// Latin letters without their marks, as hexo-util's `escapeDiacritic` has them.
enum Diacritics {
  /// The plain letters of a Latin letter that carries marks, is wide or in a circle, or is a ligature; nil for others.
  ///
  /// Combining marks that stand alone stay, and so do other scripts (`が` is not `か`, `й` not `и`).
  static func base(of scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    switch value {
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return letter(value - 0xFF00 + 0x20)
    case 0x24B6...0x24CF: return letter(value - 0x24B6 + 0x41)
    case 0x24D0...0x24E9: return letter(value - 0x24D0 + 0x61)
    case 0x8C...0x24F, 0x1E00...0x1EFF: return table[value] ?? marked(scalar)
    case 0x250...0x28F, 0x1D79...0x1D7D, 0x2184, 0x2C60...0x2C7F, 0xA728...0xA7AF: return table[value]
    default: return nil
    }
  }

  private static func letter(_ value: UInt32) -> String? { Unicode.Scalar(value).map { String($0) } }

  private static func marked(_ scalar: Unicode.Scalar) -> String? {
    let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let first = decomposed.first, first != scalar, first.properties.isAlphabetic, first.isASCII else {
      return nil
    }
    return String(first)
  }

  /// Letters that Unicode does not take apart, each followed by what stands for it.
  private static let table: [UInt32: String] = {
    var result: [UInt32: String] = [0x8C: "OE", 0x9C: "oe"]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let scalars = pair.unicodeScalars
      if let first = scalars.first { result[first.value] = String(scalars.dropFirst()) }
    }
    return result
  }()

  private static let pairs = """
    ÆAE ØO ßs æae øo ĐD đd ĦH ħh ıi ĿL ŀl ŁL łl ŉn ŒOE œoe ŦT ŧt ſl ƀb ƁB ƂB ƃb ƆO ƇC ƈc ƉD ƊD ƋD ƌd ƎE ƐE ƑF ƒf
    ƓG ƕhv ƗI ƘK ƙk ƚl ƜM ƝN ƞn ƟO ƢOI ƣoi ƤP ƥp ƬT ƭt ƮT ƲV ƳY ƴy ƵZ ƶz ǄDZ ǅDz ǆdz ǇLJ ǈLj ǉlj ǊNJ ǋNj ǌnj ǝe
    ǢAE ǣae ǤG ǥg ǱDZ ǲDz ǳdz ǼAE ǽae ǾO ǿo ȠN ȢOU ȣou ȤZ ȥz ȺA ȻC ȼc ȽL ȾT ȿs ɀz ɃB ɄU ɅV ɇe ɈJ ɉj ɊQ ɋq ɌR ɍr ɎY
    ɏy ɐa ɓb ɔo ɖd ɗd ɛe ɠg ɥh ɨi ɫl ɯm ɱm ɲn ɵo ɽr ʈt ʉu ʋv ʌv ᵹg ᵽp ẚa ẛs ẞS ỾY ỿy ↄc ⱠL ⱡl ⱢL ⱣP ⱤR ⱥa ⱦt ⱧH ⱨh
    ⱩK ⱪk ⱫZ ⱬz ⱮM ⱯA ⱲW ⱳw ⱵH ⱶh ⱾS ⱿZ ꜨTZ ꜩtz ꜲAA ꜳaa ꜴAO ꜵao ꜶAU ꜷau ꜸAV ꜹav ꜺAV ꜻav ꜼAY ꜽay ꜾC ꜿc ꝀK ꝁk ꝂK ꝃk
    ꝄK ꝅk ꝆL ꝇl ꝈL ꝉl ꝊO ꝋo ꝌO ꝍo ꝎOO ꝏoo ꝐP ꝑp ꝒP ꝓp ꝔP ꝕp ꝖQ ꝗq ꝘQ ꝙq ꝚR ꝛr ꝞV ꝟv ꝠVY ꝡvy ꝢZ ꝣz ꝹD ꝺd ꝻF ꝼf ꝽG
    ꝾG ꝿg ꞀL ꞁl ꞂR ꞃr ꞄS ꞅs ꞆT ꞇt ꞍH ꞐN ꞑn ꞠG ꞡg ꞢK ꞣk ꞤN ꞥn ꞦR ꞧr ꞨS ꞩs
    """
}
