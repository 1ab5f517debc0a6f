//! The order of a program's functions.
//!
//! wasm-opt puts them by how often they are called, which gives those a shorter number in the file as it
//! is. What is sent is compressed, and that comes out smaller where functions stand beside those
//! that are like them: their bytes are then a repetition of what was just sent.

use wasm_encoder::reencode::{Error as Problem, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef, validate};

use super::likeness::chain;
use crate::error::Error;

/// The program with its functions in another order; it does the same. What it has of custom sections
/// must not speak of functions by number, as names would.
pub fn reorder(program: &[u8]) -> Result<Vec<u8>, Error> {
    let sorted = Order::of(program).map_err(broken)?;
    let mut module = Module::new();
    let mut sorter = Sorter(sorted);
    sorter.parse_core_module(&mut module, Parser::new(0), program).map_err(broken)?;
    let sorted = module.finish();
    validate(&sorted).map_err(broken)?;
    Ok(sorted)
}

fn broken(problem: impl ToString) -> Error {
    let problem = format!("cannot be put in order: {}", problem.to_string());
    Error::File { file: "The program from wasm-opt".to_owned(), problem }
}

/// Which function comes when. A program's functions are numbered behind those it imports.
#[derive(Debug, Default)]
struct Order {
    /// How many are imported.
    imported: u32,
    /// The old places of its own, in their new order.
    old: Vec<usize>,
    /// The new places, in their old order.
    new: Vec<u32>,
}

impl Order {
    fn of(program: &[u8]) -> Result<Self, wasmparser::BinaryReaderError> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let old = chain(&bodies);
        let mut new = vec![0; old.len()];
        for (place, &old) in (0..).zip(&old) {
            new[old] = place;
        }
        Ok(Self { imported, old, new })
    }
}

/// Writes a program anew, its functions in their order.
struct Sorter(Order);

impl Reencode for Sorter {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Problem> {
        let Order { imported, new, .. } = &self.0;
        let own = function.checked_sub(*imported).and_then(|own| new.get(own as usize));
        Ok(own.map_or(function, |place| imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Problem> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &old in &self.0.old {
            functions.function(types[old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Problem> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in self.0.old.clone() {
            self.parse_function_body(code, bodies[old].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        ImportSection, Instruction, RefType, TableSection, TableType, TypeSection, ValType,
    };

    use super::*;

    /// A program that imports function 0 and has three: 1 and 3 say the same of different numbers, and
    /// 2 calls 3, 1 and 0. Its table holds 3 and 1, and it exports 3.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(1).function(0).function(1);
        let mut tables = TableSection::new();
        let two = Some(2);
        let (element_type, minimum) = (RefType::FUNCREF, 2);
        tables.table(TableType {
            element_type,
            table64: false,
            minimum,
            maximum: two,
            shared: false,
        });
        let mut exports = ExportSection::new();
        exports.export("c", ExportKind::Func, 3);
        let mut elements = ElementSection::new();
        let held = Elements::Functions([3, 1][..].into());
        elements.active(None, &ConstExpr::i32_const(0), held);
        let mut code = CodeSection::new();
        code.function(&sum(5));
        let mut calls = Function::new([]);
        for callee in [3, 1] {
            calls.instruction(&Instruction::I32Const(0));
            calls.instruction(&Instruction::Call(callee)).instruction(&Instruction::Drop);
        }
        calls.instruction(&Instruction::Call(0)).instruction(&Instruction::End);
        code.function(&calls);
        code.function(&sum(7));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&exports).section(&elements).section(&code);
        module.finish()
    }

    fn sum(number: i32) -> Function {
        let mut function = Function::new([]);
        for _ in 0..9 {
            function.instruction(&Instruction::LocalGet(0));
            function.instruction(&Instruction::I32Const(number)).instruction(&Instruction::I32Add);
            function.instruction(&Instruction::LocalSet(0));
        }
        function.instruction(&Instruction::LocalGet(0)).instruction(&Instruction::End);
        function
    }

    /// The program as its operators print, with each function called by the number it adds.
    fn told(program: &[u8]) -> Vec<String> {
        let (mut said, mut names) = (Vec::new(), vec!["imported".to_owned()]);
        let mut payloads = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            let payload = payload.unwrap();
            if let Payload::CodeSectionEntry(body) = &payload {
                let added = body.get_operators_reader().unwrap().into_iter().find_map(|one| {
                    match one.unwrap() {
                        wasmparser::Operator::I32Const { value } if value > 0 => Some(value),
                        _ => None,
                    }
                });
                names.push(added.map_or("caller".to_owned(), |number| format!("adds {number}")));
            }
            payloads.push(payload);
        }
        for payload in payloads {
            match payload {
                Payload::ExportSection(exports) => {
                    let of = |index: u32| names[index as usize].clone();
                    said.extend(exports.into_iter().map(|one| of(one.unwrap().index)));
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        let wasmparser::ElementItems::Functions(held) = element.unwrap().items
                        else {
                            continue;
                        };
                        said.extend(
                            held.into_iter().map(|one| names[one.unwrap() as usize].clone()),
                        );
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader().unwrap() {
                        if let wasmparser::Operator::Call { function_index } = operator.unwrap() {
                            said.push(format!("calls {}", names[function_index as usize]));
                        }
                    }
                }
                _ => {}
            }
        }
        said
    }

    #[test]
    fn like_functions_stand_together_and_whoever_named_them_still_does() {
        let before = program();
        let after = reorder(&before).unwrap();
        assert_ne!(after, before);
        assert_eq!(Order::of(&before).unwrap().old, [0, 2, 1]);
        let said = ["adds 7", "adds 7", "adds 5", "calls adds 7", "calls adds 5", "calls imported"];
        assert_eq!(told(&before), said);
        assert_eq!(told(&after), said);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(reorder(b"no program").is_err());
    }
}
