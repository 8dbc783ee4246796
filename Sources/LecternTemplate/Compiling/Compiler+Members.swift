import LecternCore

/// `value.name` and `value[key]`.
extension Compiler {
  func compileMember(_ value: Expression, _ name: String) -> ValueType {
    if case .name(let object) = value.kind, let (variable, hops) = builder.find(object) {
      if variable.isLoop, hops == 0, let member = LoopMember(rawValue: name) {
        emit(.loopMember(member, slot: Int32(variable.slot)))
        return Compiler.type(of: member)
      }
      if let exports = variable.exports, !exports.contains(name) {
        reportMember(value, name, "\"\(object)\" has no macro or variable \"\(name)\"", among: exports)
      }
    }
    if let type = compileSteadyMember(value, name) { return type }
    let type = compile(value).unwrapped
    switch type {
    case .record(let typeName):
      guard let record = schema.records[typeName] else { break }
      guard let index = record.index(of: name) else {
        reportMember(value, name, "\(quoted(value)) has no member \"\(name)\"", of: record)
        return .any
      }
      emitMember(index, of: record)
      return record.members[index].type
    case .list:
      reportMember(value, name, "\(quoted(value)) is a list and has no member \"\(name)\"")
    case .bool, .int, .double, .string, .markup:
      reportMember(value, name, "\(quoted(value)) is \(type.article) and has no member \"\(name)\"")
    default: break
    }
    emit(.attribute(tables.add(name: name)))
    return type == .data ? .data : .any
  }

  /// A member that is steady although its record is not, such as `page.lang`; nil for any other.
  private func compileSteadyMember(_ value: Expression, _ name: String) -> ValueType? {
    guard case .name(let object) = value.kind, schema.isSteady("\(object).\(name)"), builder.find(object) == nil,
      let global = schema.index(of: object), case .record(let typeName) = schema.globals[global].type,
      let record = schema.records[typeName], let index = record.index(of: name)
    else { return nil }
    emit(.globalMember(Int32(global), index: Int32(index), type: tables.add(recordType: record)))
    return record.members[index].type
  }

  /// A load just before becomes part of the access.
  private func emitMember(_ index: Int, of record: RecordType) {
    let type = tables.add(recordType: record)
    switch builder.lastInstruction {
    case .load(let slot): builder.replaceLast(.slotMember(slot, index: Int32(index), type: type))
    case .loadGlobal(let global): builder.replaceLast(.globalMember(global, index: Int32(index), type: type))
    default: emit(.member(index: Int32(index), type: type))
    }
  }

  private static func type(of member: LoopMember) -> ValueType {
    switch member {
    case .first, .last: .bool
    case .previtem, .nextitem: .any
    default: .int
    }
  }

  private func reportMember(
    _ value: Expression, _ name: String, _ message: String, among names: [String] = [], of record: RecordType? = nil
  ) {
    guard mayReport else { return }
    let end = Int(builder.place.end)
    let start = name.utf8.count < end ? end - name.utf8.count : value.start
    let names = record?.members.map(\.name) ?? names
    var hint = record?.hint(for: name) ?? suggestion(for: name, among: names)
    if names.isEmpty { hint = ForeignNames.memberHint(name) }
    if hint == nil, !names.isEmpty {
      hint = "it has \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")"
    }
    report("template-unknown-name", message, start, end, hint: hint)
  }

  func compileIndex(_ value: Expression, _ key: Expression) -> ValueType {
    if case .literal(.string(let name)) = key.kind {
      let type = compile(value).unwrapped
      if case .record(let typeName) = type, let record = schema.records[typeName], let index = record.index(of: name) {
        emitMember(index, of: record)
        return record.members[index].type
      }
      compile(key)
      emit(.index)
      return type == .data ? .data : .any
    }
    let type = compile(value).unwrapped
    compile(key)
    emit(.index)
    return type == .data ? .data : type.element
  }
}
