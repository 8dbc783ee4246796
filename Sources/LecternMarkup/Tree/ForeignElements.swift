/// The names of SVG and MathML that have capitals, which libxml2 takes away (the HTML Standard, 13.2.6.5).
enum ForeignElements {
  static func name(_ tag: Tag) -> StaticString {
    switch tag {
    case .animatemotion: "animateMotion"
    case .animatetransform: "animateTransform"
    case .clippath: "clipPath"
    case .feblend: "feBlend"
    case .fecolormatrix: "feColorMatrix"
    case .fecomponenttransfer: "feComponentTransfer"
    case .fecomposite: "feComposite"
    case .feconvolvematrix: "feConvolveMatrix"
    case .fediffuselighting: "feDiffuseLighting"
    case .fedisplacementmap: "feDisplacementMap"
    case .fedistantlight: "feDistantLight"
    case .fedropshadow: "feDropShadow"
    case .feflood: "feFlood"
    case .fefunca: "feFuncA"
    case .fefuncb: "feFuncB"
    case .fefuncg: "feFuncG"
    case .fefuncr: "feFuncR"
    case .fegaussianblur: "feGaussianBlur"
    case .feimage: "feImage"
    case .femerge: "feMerge"
    case .femergenode: "feMergeNode"
    case .femorphology: "feMorphology"
    case .feoffset: "feOffset"
    case .fepointlight: "fePointLight"
    case .fespecularlighting: "feSpecularLighting"
    case .fespotlight: "feSpotLight"
    case .fetile: "feTile"
    case .feturbulence: "feTurbulence"
    case .foreignobject: "foreignObject"
    case .glyphref: "glyphRef"
    case .lineargradient: "linearGradient"
    case .radialgradient: "radialGradient"
    case .textpath: "textPath"
    default: tag.name
    }
  }

  /// - Parameter name: in lower case.
  static func attribute(_ name: ArraySlice<UInt8>, in namespace: HTMLTree.Namespace) -> [UInt8] {
    let text = String(decoding: name, as: UTF8.self)
    switch namespace {
    case .svg: return svgAttributes[text] ?? Array(name)
    case .math: return text == "definitionurl" ? Array("definitionURL".utf8) : Array(name)
    case .html: return Array(name)
    }
  }

  private static let svgAttributes: [String: [UInt8]] = {
    let names = [
      "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits",
      "diffuseConstant", "edgeMode", "filterUnits", "glyphRef", "gradientTransform", "gradientUnits", "kernelMatrix",
      "kernelUnitLength", "keyPoints", "keySplines", "keyTimes", "lengthAdjust", "limitingConeAngle", "markerHeight",
      "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength",
      "patternContentUnits", "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ",
      "preserveAlpha", "preserveAspectRatio", "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur",
      "requiredExtensions", "requiredFeatures", "specularConstant", "specularExponent", "spreadMethod", "startOffset",
      "stdDeviation", "stitchTiles", "surfaceScale", "systemLanguage", "tableValues", "targetX", "targetY",
      "textLength", "viewBox", "viewTarget", "xChannelSelector", "yChannelSelector", "zoomAndPan",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0.lowercased(), Array($0.utf8)) })
  }()
}
